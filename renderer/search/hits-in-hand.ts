import { api } from '../api.ts';
import { HitList } from './hit-list.ts';

/** The list that the window showed last. */
export const hitsInHand = new HitList((request) => api.search(request));
