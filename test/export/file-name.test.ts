import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, safeName } from '../../main/export/file-name.ts';
import { articleInContext } from './article.ts';

describe('export file names', () => {
  it('say paper, date, page and headline', () => {
    expect(exportFileName(articleInContext(), 'pdf')).toBe('今日汀岚 2024-09-17 第01版 渡口收桨.pdf');
  });

  it('write what Windows forbids in full width', () => {
    expect(exportFileName(articleInContext({ headline: '问:桥\\船/谁 更 快?' }), 'txt')).toBe('今日汀岚 2024-09-17 第01版 问：桥＼船／谁 更 快？.txt');
  });

  it('begin with the body where there is no headline', () => {
    expect(exportFileName(articleInContext({ headline: null }), 'md')).toContain('【开栏语】');
  });

  it('are no device names', () => {
    expect(safeName('CON')).toBe('CON_');
    expect(safeName('lpt1')).toBe('lpt1_');
  });

  it('are safe on every file system, whatever the headline', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('pdf' as const, 'html' as const, 'md' as const, 'txt' as const), (headline, as) => {
      const name = exportFileName(articleInContext({ headline }), as);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/u);
      expect(name.endsWith(`.${as}`)).toBe(true);
      expect(name.isWellFormed()).toBe(true);
    }), { numRuns: 300 });
  });

  it('keep long headlines apart from the extension', () => {
    const name = exportFileName(articleInContext({ headline: '桥'.repeat(300) }), 'html');
    expect(name).toMatch(/桥…\.html$/u);
  });
});
