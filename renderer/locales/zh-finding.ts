/** 查找用语：字形、逐处查看、页内查找、为什么找到。英文须逐条对应。 */
export const zhFinding = {
  forms: '字形',
  formsAll: '简繁异体通查',
  formsAllHint: '国、國、圀算同一个字，八月、8月算同一个词',
  formsExact: '精确字形',
  formsExactHint: '只找与所写一模一样的字',
  formsWiden: '改为简繁异体通查',
};
