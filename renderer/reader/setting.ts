/** How pages are set: as they were printed, or as the reader wants them all. */
import type { IssueDetail } from '../../main/contract/library.ts';
import type { Preferences } from '../../main/contract/ipc.ts';
import { preferences } from '../preferences.ts';
import { wasVertical } from './page-geometry.ts';

/** Whether an issue's pages are set in vertical lines. */
export const isSetVertically = (issue: Pick<IssueDetail, 'date'>): boolean =>
  preferences.current.setting === 'printed' ? wasVertical(issue) : preferences.current.setting === 'vertical';

/** The preference that sets this issue the other way; as printed where that is what it comes to. */
export function otherSetting(issue: Pick<IssueDetail, 'date'>): Preferences['setting'] {
  const vertical = !isSetVertically(issue);
  if (vertical === wasVertical(issue)) return 'printed';
  return vertical ? 'vertical' : 'horizontal';
}
