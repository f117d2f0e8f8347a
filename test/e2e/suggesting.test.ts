/** A reader is offered, while typing, what the archive holds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launchReader, type Reader } from './launch.ts';

describe('the search box', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
  });
  afterAll(async () => {
    await reader.close();
  });

  const box = (): ReturnType<Reader['page']['getByRole']> => reader.page.getByRole('combobox', { name: '检索' });
  const options = (): ReturnType<Reader['page']['getByRole']> => reader.page.getByRole('option');
  /** Types into the empty box and waits for a suggestion. */
  const type = async (text: string, suggestion: RegExp): Promise<void> => {
    await box().fill('');
    await box().pressSequentially(text);
    await options().filter({ hasText: suggestion }).first().waitFor();
  };
  /** What a screen reader says is chosen. */
  const chosen = async (): Promise<string | null> => {
    const id = await box().getAttribute('aria-activedescendant');
    return id === null ? null : reader.page.locator(`#${id} .text`).textContent();
  };

  it('offers by pinyin what the archive holds, and takes it by keyboard', async () => {
    await type('yueliang', /月亮/u);
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await chosen()).toBeNull();
    await reader.page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe('月亮');
    expect(await violations(reader.page, 'suggestions')).toEqual([]);
    await reader.page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('月亮');
    await reader.page.locator('jw-search-view mark', { hasText: '月亮' }).first().waitFor();
  });

  it('goes through the list either way, past what was typed', async () => {
    await type('汀', /汀岚/u);
    const count = await options().count();
    await reader.page.keyboard.press('ArrowUp');
    expect(await box().getAttribute('aria-activedescendant')).toBe(`suggestion-${count - 1}`);
    await reader.page.keyboard.press('ArrowDown');
    expect(await chosen()).toBeNull();
  });

  it('searches what was typed where nothing was chosen', async () => {
    await type('月', /月亮/u);
    await reader.page.keyboard.press('Enter');
    await options().first().waitFor({ state: 'detached' });
    expect(await box().inputValue()).toBe('月');
  });

  it('closes the list at Escape, and only that', async () => {
    await type('月', /月亮/u);
    await reader.page.keyboard.press('Escape');
    await options().first().waitFor({ state: 'detached' });
    expect(await box().inputValue()).toBe('月');
    expect(await box().evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  it('leads from the name of a field to the names in it', async () => {
    await type('zuozhe', /作者/u);
    await options().filter({ hasText: '检索项' }).click();
    expect(await box().inputValue()).toBe('作者:');
    const first = options().filter({ hasText: '作者' }).first(), name = await first.locator('.text').textContent();
    await first.click();
    expect(await box().inputValue()).toBe(`作者:"${name ?? ''}"`);
    await reader.page.locator('jw-search-view li').first().waitFor();
  });

  it('leaves an input method alone while it composes', async () => {
    await box().fill('');
    await box().focus();
    const cdp = await reader.page.context().newCDPSession(reader.page);
    await cdp.send('Input.imeSetComposition', { text: 'yue', selectionStart: 3, selectionEnd: 3 });
    expect(await options().count()).toBe(0);
    await cdp.send('Input.insertText', { text: '月' });
    await options().filter({ hasText: '月亮' }).first().waitFor();
    await cdp.detach();
  });

  it('leads on from a word that nothing has to what sounds like it', async () => {
    await box().fill('月凉');
    await box().blur();
    await reader.page.getByRole('link', { name: /^月亮，\d+ 篇$/u }).click();
    await expect.poll(() => box().inputValue()).toBe('月亮');
    await reader.page.locator('jw-search-view mark', { hasText: '月亮' }).first().waitFor();
  });
});
