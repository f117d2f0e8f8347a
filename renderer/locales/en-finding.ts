import type { zhFinding } from './zh-finding.ts';

export const enFinding: typeof zhFinding = {
  forms: 'Forms of characters',
  formsAll: 'All forms',
  formsAllHint: '国, 國 and 圀 count as one character, 八月 and 8月 as one word',
  formsExact: 'Exact forms',
  formsExactHint: 'Only characters exactly as typed',
  formsWiden: 'Search all forms instead',
};
