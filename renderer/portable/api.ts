/** What the renderer's parts ask of the app, answered by an edition, which has no app behind it. The build puts this in the place of `../api.ts`. */
import type { ArticleInContext } from '../../main/contract/library.ts';
import type { Preferences } from '../../main/contract/ipc.ts';
import type { api as whole } from '../api.ts';
import { edition } from './edition.ts';
import { storedDisplay, storeDisplay } from './stored-display.ts';

export const api = {
  article: (articleId: number): Promise<ArticleInContext> => {
    const context = edition().contextOf(articleId);
    return context === null ? Promise.reject(new Error(`no article ${articleId}`)) : Promise.resolve(context);
  },
  preferences: () => Promise.resolve({ ...storedDisplay(), systemLocale: navigator.language }),
  setPreferences: (preferences: Preferences) => {
    storeDisplay(preferences);
    return Promise.resolve(null);
  },
} satisfies Pick<typeof whole, 'article' | 'preferences' | 'setPreferences'>;
