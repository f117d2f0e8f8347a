import { describe, expect, it } from 'vitest';
import { checkedMarkup, pageBody } from '../../main/export/print-page.ts';

const markup = '<section class="sheet" lang="zh-CN" style="font-size: 11px;"><article class="story faint"><h2><a>渡口 &amp; 桥</a></h2><p>字</p></article></section>';
const sheet = { markup, width: 1000, height: 1400 };

describe('a page for a printer', () => {
  it('has its sheets on paper of the size that was chosen, upright or on its side as they are', () => {
    expect(pageBody({ paper: 'a3', sheets: [sheet], styles: '' })).toContain('@page{size:297mm 420mm');
    expect(pageBody({ paper: 'a4', sheets: [{ ...sheet, width: 1400, height: 1000 }], styles: '' })).toContain('@page{size:297mm 210mm');
  });

  it('fits each sheet into what printers print', () => {
    const [, left = '', scale = ''] = /left:([\d.]+)px;.*scale\(([\d.]+)\)/u.exec(pageBody({ paper: 'a4', sheets: [sheet], styles: '' })) ?? [];
    expect(Number(scale) * 1000 + 2 * Number(left)).toBeCloseTo((210 * 96) / 25.4, 1);
  });

  it('takes what a set sheet has', () => expect(checkedMarkup(markup)).toBe(markup));

  it.each(['<script>1</script>', '<p onclick="x">a</p>', '<a href="https://example.org">a</a>', '<img src="x">', '<p class=x>a</p>', '<p', '<!-- -->', '<style>p{}</style>'])(
    'refuses %s', (foreign) => expect(() => checkedMarkup(`<p>a</p>${foreign}`)).toThrow(expect.objectContaining({ code: 'request-refused' })));

  it.each(['</style><p>', '@import "x"', 'p{background:url(x)}'])('refuses the styles %s', (styles) =>
    expect(() => pageBody({ paper: 'a4', sheets: [sheet], styles })).toThrow(expect.objectContaining({ code: 'request-refused' })));
});
