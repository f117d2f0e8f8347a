/** How pages are set: as they were printed, or as the reader wants them all. */
import type { IssueDetail } from '../../main/contract/library.ts';
import { preferences } from '../preferences.ts';
import { wasVertical } from './page-geometry.ts';

/** Whether an issue's pages are set in vertical lines. */
export const isSetVertically = (issue: Pick<IssueDetail, 'date'>): boolean =>
  preferences.current.setting === 'printed' ? wasVertical(issue) : preferences.current.setting === 'vertical';
