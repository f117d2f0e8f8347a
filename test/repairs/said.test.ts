import { describe, expect, it } from 'vitest';
import { bothNames, namesOnLines, namesWritten, readAnew, withInferredHeadline } from '../../main/repairs/said.ts';
import { bareArticle } from '../../main/repairs/sheet.ts';
import type { SheetArticle, SheetBlock } from '../../main/repairs/sheet.ts';

const blocks = (...texts: readonly string[]): SheetBlock[] => texts.map((text, line) => ({ kind: 'paragraph', text, lines: [line] }));
const article = (texts: readonly string[], parts: Partial<SheetArticle> = {}): SheetArticle => ({ ...bareArticle(0, blocks(...texts)), ...parts });

describe('an inferred headline', () => {
  it('is the lead’s first clause that says something', () => {
    expect(withInferredHeadline(article(['本报讯（记者 江一帆）近日，河湾石桥正式通车，两岸的人走上桥面。']))).toMatchObject({ headline: { text: '河湾石桥正式通车', lines: [] }, headlineInferred: true });
  });

  it('is made of the lead, not of the note before it', () => {
    expect(withInferredHeadline(article(['【编者按】今天起推出“走乡间”栏目。', '河湾石桥正式通车，两岸的人走上桥面。'])).headline.text).toBe('河湾石桥正式通车');
  });

  it('is made of a signature only where there is nothing else', () => {
    expect(withInferredHeadline(article(['本报记者 江一帆 文/图', '河湾石桥正式通车，两岸的人走上桥面。'])).headline.text).toBe('河湾石桥正式通车');
    expect(withInferredHeadline(article(['江一帆'])).headline.text).toBe('江一帆');
  });

  it('is none where no words are', () => {
    expect(withInferredHeadline(article(['……']))).toMatchObject({ headline: { text: null }, headlineInferred: false });
  });
});

describe('an article whose text has changed', () => {
  const lead = '本报讯（记者 江一帆）河湾石桥正式通车，两岸的人走上桥面。';

  it('loses a name that only the text said', () => {
    expect(readAnew(article(['两岸的人走上桥面。'], { byline: { names: ['江一帆'], lines: [] } }), blocks(lead)).byline.names).toEqual([]);
  });

  it('keeps a name that its lines or the reader say', () => {
    expect(readAnew(article(['两岸的人走上桥面。'], { byline: { names: ['苏小满'], lines: [9] } }), blocks(lead)).byline).toEqual({ names: ['苏小满'], lines: [9] });
  });

  it('gains the name that the text says by now', () => {
    expect(readAnew(article([lead], { byline: { names: ['苏小满'], lines: [9] } }), blocks('一段话。')).byline.names).toEqual(['苏小满', '江一帆']);
  });

  it('does not gain a name again that the reader took out', () => {
    expect(readAnew(article([lead, '又一段话。']), blocks(lead)).byline.names).toEqual([]);
  });

  it('has the column that its note names, unless another is printed', () => {
    const noted = ['【开栏语】今天起推出“走乡间”栏目。', lead];
    expect(readAnew(article(noted), blocks(lead)).column).toEqual({ text: '走乡间', lines: [] });
    expect(readAnew(article(noted, { column: { text: '民生', lines: [3] } }), blocks(lead)).column).toEqual({ text: '民生', lines: [3] });
  });

  it('goes on where its end says, and comes from where its beginning says', () => {
    expect(readAnew(article(['（上接第1版）两岸的人。', '走上桥面。（下转第4版）']), [])).toMatchObject({ jumpTo: 4, jumpFrom: 1 });
  });

  it('keeps a jump that the text never said', () => {
    expect(readAnew(article(['两岸的人。'], { jumpTo: 4 }), blocks('走上桥面。')).jumpTo).toBe(4);
  });

  it('keeps a headline that is not inferred', () => {
    expect(readAnew(article(['两岸的人。'], { headline: { text: '通车', lines: [5] }, headlineInferred: false }), blocks(lead)).headline).toEqual({ text: '通车', lines: [5] });
  });
});

describe('names', () => {
  it('are read from lines with roles and from lines that run them together', () => {
    expect(namesOnLines([0, 2], ['本报记者 江一帆 文/图', '一段话。', '何青 江一帆'])).toEqual(['江一帆', '何青']);
  });

  it('are written between blanks or marks', () => {
    expect(namesWritten(' 江一帆、何青; 苏小满,江一帆 ')).toEqual(['江一帆', '何青', '苏小满']);
  });

  it('of two are each there once', () => {
    expect(bothNames(['江一帆', '何青'], ['何青', '卢远'])).toEqual(['江一帆', '何青', '卢远']);
  });
});
