/** A reader has an article read aloud, by a system whose voice is the test's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

let reader: Reader;

async function visit(hash: string): Promise<void> {
  await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
}

/** Waits until the window shows a place completely; `part` is a part of its address. */
async function arrive(part: string): Promise<void> {
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready']?.includes(wanted) ?? false, part);
}

beforeAll(async () => {
  reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive('/issue/');
  await visit(`${await reader.page.evaluate(() => location.hash)}/article/2`);
});
afterAll(async () => {
  await reader.close();
});

describe('reading aloud', () => {
  /** A system with these voices, which says a sentence until it is told to end it. */
  async function speakWith(voices: readonly { lang: string; localService: boolean; default: boolean }[]): Promise<void> {
    await reader.page.evaluate((offered) => {
      class Utterance {
        onend: (() => void) | null = null;
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      let saying: Utterance | null = null;
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => offered,
        speak: (utterance: Utterance) => { saying = utterance; document.documentElement.dataset['saying'] = utterance.text; },
        cancel: () => { saying = null; document.documentElement.dataset['saying'] = ''; },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
      window.addEventListener('end-sentence', () => saying?.onend?.());
    }, voices);
  }
  const saying = (): Promise<string | undefined> => reader.page.evaluate(() => document.documentElement.dataset['saying']);
  const endSentence = (): Promise<boolean> => reader.page.evaluate(() => window.dispatchEvent(new Event('end-sentence')));
  const marked = (): Promise<string> => reader.page.evaluate(() => [...CSS.highlights.get('aloud') ?? []].map(String).join(''));

  it('goes sentence by sentence, marks each, pauses, goes on and stops', async () => {
    const { page } = reader;
    await speakWith([{ lang: 'zh-CN', localService: true, default: true }]);
    const headline = (await page.locator('jw-article-view h1 [data-said]').textContent()) ?? '';
    await page.getByRole('button', { name: '朗读', exact: true }).click();
    await expect.poll(saying).toBe('图片新闻');
    await endSentence();
    await expect.poll(saying).toBe(headline);
    await expect.poll(marked).toBe(headline);
    await page.keyboard.press('r');
    await page.getByText('已暂停').waitFor();
    expect(await saying()).toBe('');
    expect(await marked()).toBe(headline);
    await page.keyboard.press('r');
    await expect.poll(saying).toBe(headline);
    await page.getByRole('button', { name: '停止朗读' }).click();
    await page.locator('jw-article-view .aloud').waitFor({ state: 'detached' });
    expect([await saying(), await marked()]).toEqual(['', '']);
  });

  it('keeps the sentence in view and marks it in converted characters too, to the end', async () => {
    const { page } = reader;
    await page.keyboard.press('c');
    await page.keyboard.press('c');
    await page.locator('jw-article-view .converted').waitFor();
    await page.keyboard.press('r');
    await expect.poll(saying).toBe('图片新闻');
    const [, all = '0'] = /共 (\d+) 句/u.exec((await page.locator('jw-article-view .aloud p').textContent()) ?? '') ?? [];
    expect(Number(all)).toBeGreaterThan(10);
    for (let sentence = 2; sentence <= Number(all); sentence++) {
      await endSentence();
      await page.getByText(`第 ${sentence} 句`).waitFor();
      const inView = await page.evaluate(() => {
        const [range] = CSS.highlights.get('aloud') ?? [];
        if (!(range instanceof Range)) return false;
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 90 && bottom <= innerHeight;
      });
      expect(inView, `sentence ${sentence}`).toBe(true);
    }
    expect(await marked()).toMatch(/縣防汛辦/u);
    expect(await saying()).toMatch(/县防汛办/u);
    await endSentence();
    await page.locator('jw-article-view .aloud').waitFor({ state: 'detached' });
    await page.keyboard.press('0');
  });

  it('ends with the article', async () => {
    await reader.page.keyboard.press('r');
    await expect.poll(saying).toBe('图片新闻');
    await reader.page.keyboard.press('j');
    await arrive('/article/3');
    await expect.poll(saying).toBe('');
    await reader.page.keyboard.press('k');
    await arrive('/article/2');
  });

  it.each([
    ['no voice', []],
    ['only voices of other languages', [{ lang: 'en-GB', localService: true, default: true }]],
    ['only a voice that would send the text away', [{ lang: 'zh-CN', localService: false, default: true }]],
  ])('says clearly that the system has %s', async (_, voices) => {
    await speakWith(voices);
    await reader.page.keyboard.press('r');
    await reader.page.getByRole('alert').getByText('没有可用的中文语音').waitFor();
    await reader.page.keyboard.press('Shift+R');
    await reader.page.locator('jw-article-view .aloud').waitFor({ state: 'detached' });
  });
});
