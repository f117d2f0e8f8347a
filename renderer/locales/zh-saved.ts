/** 保存的检索、导出结果的用语。英文须逐条对应。 */
const number = (n: number): string => n.toLocaleString('zh-CN');

export const zhSaved = {
  savedSearches: '保存的检索',
  savedNone: '常找的内容，可在检索结果上按“保存这次检索”：以后从这里一按就到，还会告诉您此后新到了几篇。',
  saveSearch: '保存这次检索',
  searchIsSaved: '已保存',
  searchIsSavedHint: '不再保存这次检索',
  searchSaved: (name: string) => `已保存检索“${name}”`,
  searchSavedHint: '在空的检索页和资料库里都能找到它。',
  savedRemoved: (name: string) => `已删去保存的检索“${name}”`,
  savedRenamed: (name: string) => `已改名为“${name}”`,
  renameSaved: (name: string) => `给“${name}”改名`,
  removeSaved: (name: string) => `删去“${name}”`,
  savedName: '名称',
  savedRename: '改名',
  savedTotal: (n: number) => `${number(n)} 篇`,
  savedCounting: '正在数……',
  savedNew: (n: number, since: string) => `${since}以来新到 ${number(n)} 篇`,
  savedOnlyNew: '只看新到的',
  savedOnlyNewNow: '只列新到的稿件',
  savedAll: '看全部',
  exportingResults: (done: number, total: number) => `正在导出 ${number(done)} / ${number(total)}`,
  stopExport: '停止导出',
};
