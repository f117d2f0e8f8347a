/** The toolbar above an article. */
import { html, type TemplateResult } from 'lit';
import type { ExportFormat } from '../../main/contract/export.ts';
import type { ArticleInContext, ArticleNeighbours } from '../../main/contract/library.ts';
import { TEXT_SIZES, type ArticleCommand } from '../../main/contract/reading.ts';
import { icons } from '../elements/icons.ts';
import type { Messages } from '../locales/zh.ts';
import { preferences } from '../preferences.ts';
import type { AloudState } from './aloud/read-aloud.ts';
import { display } from './display.ts';
import { exportFormatNames } from './export-formats.ts';
import { controlKey } from './repairs/key-labels.ts';

/** What is done with the article: `choose` asks in which format and how. */
export type Taking = 'print' | 'choose' | ExportFormat;

export interface Bar {
  readonly say: Messages;
  readonly context: ArticleInContext;
  /** Whose titles the arrows tell, as soon as they are known. */
  readonly neighbours: ArticleNeighbours | undefined;
  readonly compared: boolean;
  /** Changes whenever the library does. */
  readonly revision: number;
  readonly aloud: AloudState;
  readonly leave: () => void;
  readonly do: (command: ArticleCommand) => void;
  readonly take: (how: Taking) => void;
}

/** Back, the neighbours, how the text is shown, and what can be done with it. */
export function articleBar({ say, context, neighbours, compared, revision, aloud, leave, do: act, take }: Bar): TemplateResult {
  const { textSize, script } = preferences.current;
  const button = (label: string, icon: TemplateResult, deed: () => void, { disabled = false, title = label } = {}): TemplateResult => html`
    <button class="quiet icon" title=${title} aria-label=${label} ?disabled=${disabled} @click=${deed}>${icon}</button>`;
  const neighbour = (label: string, key: string, name: string | undefined): string => (name === undefined ? `${label} (${key})` : `${label} (${key})\n${name}`);
  const { previous, next } = neighbours?.onPage ?? { previous: null, next: null };
  return html`
    <div class="bar" role="toolbar" aria-label=${say.article}>
      <button class="quiet back" @click=${leave}>${icons.back}${say.backToPage}</button>
      <span class="space"></span>
      ${button(say.previousArticle, icons.back, () => act('previous-article'), { disabled: context.previousArticleId === null, title: neighbour(say.previousArticle, 'K', previous?.name) })}
      ${button(say.nextArticle, icons.forward, () => act('next-article'), { disabled: context.nextArticleId === null, title: neighbour(say.nextArticle, 'J', next?.name) })}
      <span class="divider"></span>
      ${button(say.smallerText, icons.minus, () => display('smaller-text'), { disabled: textSize <= TEXT_SIZES.min, title: `${say.smallerText} (−)` })}
      ${button(say.largerText, icons.plus, () => display('larger-text'), { disabled: textSize >= TEXT_SIZES.max, title: `${say.largerText} (+)` })}
      <button class="quiet script" aria-pressed=${String(script !== 'printed')} aria-label=${say.scriptIs(script)} title=${`${say.scriptIs(script)} (C)`} @click=${() => display('script')}><span lang="zh" aria-hidden="true">${script === 'traditional' ? '繁' : script === 'simplified' ? '简' : '简/繁'}</span></button>
      <span class="divider"></span>
      <button class="quiet" aria-pressed=${String(aloud === 'speaking' || aloud === 'paused')} aria-label=${say.readAloud} title=${`${say.readAloud} (R)`} @click=${() => act('read-aloud')}>${icons.speak}<span class="label">${say.readAloud}</span></button>
      <button class="quiet" aria-pressed=${String(compared)} aria-label=${say.sourceLines} title=${`${say.sourceLines} (L)`} @click=${() => act('source-lines')}>${icons.source}<span class="label">${say.sourceLines}</span></button>
      <button class="quiet" aria-label=${say.print} title=${`${say.print} (${controlKey} P)`} @click=${() => take('print')}>${icons.print}<span class="label">${say.print}</span></button>
      <jw-clip-menu .articleId=${context.article.id} .revision=${revision}></jw-clip-menu>
      <jw-cite-menu .articleId=${context.article.id}></jw-cite-menu>
      <button class="quiet export" popovertarget="formats" aria-haspopup="menu" aria-label=${say.exportAs} title=${say.exportAs}>${icons.save}<span class="label">${say.exportAs}</span></button>
      <div id="formats" popover role="menu" aria-label=${say.exportAs}>${exportFormatNames(say).map(([how, name]) => html`
        <button role="menuitem" class="quiet" popovertarget="formats" popovertargetaction="hide" @click=${() => take(how)}>${name}</button>`)}
        <button role="menuitem" class="quiet more" popovertarget="formats" popovertargetaction="hide" title=${`${controlKey} Shift E`} @click=${() => take('choose')}>${say.exportMore}</button></div>
    </div>`;
}
