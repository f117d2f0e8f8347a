/** 看守文件夹与重新识别用语。英文须逐条对应。 */
import type { MastheadField, RecognitionTotals } from '../../main/contract/recognition.ts';

const mastheadFields: Record<MastheadField, string> = {
  title: '报名', romanTitle: '拼音报名', date: '日期', number: '总期号', pageCount: '版数', sponsor: '主办', publisher: '承办',
};

const changeNames: Record<Exclude<keyof RecognitionTotals, 'pages' | 'pagesChanged' | 'pagesLeft' | 'mastheadsChanged' | 'articlesBefore' | 'articlesAfter'>, (n: number) => string> = {
  merged: (n) => `并稿 ${n}`, split: (n) => `拆稿 ${n}`, headlines: (n) => `标题 ${n}`, bylines: (n) => `署名 ${n}`, columns: (n) => `栏目 ${n}`, bodies: (n) => `正文 ${n}`,
  repairsLost: (n) => `校正失效 ${n}`, repairsBack: (n) => `校正重新有效 ${n}`,
};

export const zhWatching = {
  watchedFolders: '看守的文件夹',
  watchedHint: '看守一个文件夹，以后放进去的报纸文字会自动导入，不必再点“导入”。',
  watchFolder: '看守文件夹……',
  watchedAway: '现在不在（磁盘没有接上？），回来后接着看守',
  watchedThere: '看守中',
  unwatch: '不再看守',
  unwatchNamed: (path: string) => `不再看守 ${path}`,
  unwatched: '不再看守；导入的都留在资料库里',
  recogniseAgain: '重新识别',
  recogniseUpToDate: (pages: number) => `资料库里的 ${pages.toLocaleString('zh-CN')} 版都是现在的识别方法读的。`,
  recogniseOutdated: (outdated: number, pages: number) => `${pages.toLocaleString('zh-CN')} 版中有 ${outdated.toLocaleString('zh-CN')} 版是早先的识别方法读的。可以从保存的原始文件重新识别；您的校正会照样加上。`,
  recognising: (done: number, total: number) => `正在重新识别 ${done.toLocaleString('zh-CN')} / ${total.toLocaleString('zh-CN')} 版`,
  recogniseRate: (pages: number) => `每秒 ${pages} 版`,
  secondsLeft: (seconds: number) => (seconds < 90 ? `还要约 ${Math.ceil(seconds)} 秒` : `还要约 ${Math.ceil(seconds / 60)} 分钟`),
  lastRecognition: (moment: string) => `上次重新识别：${moment}`,
  recognitionStopped: '没有做完，可以接着做',
  recognitionTotals: ({ pages, pagesChanged, articlesBefore, articlesAfter }: RecognitionTotals) =>
    `识别 ${pages.toLocaleString('zh-CN')} 版，${pagesChanged === 0 ? '没有变化' : `有变化 ${pagesChanged.toLocaleString('zh-CN')} 版`}；稿件 ${articlesBefore.toLocaleString('zh-CN')} → ${articlesAfter.toLocaleString('zh-CN')}`,
  recognitionArticles: (before: number, after: number) => `稿件 ${before} → ${after}`,
  recognitionMore: '再显示一些变化',
  mastheadFields,
  changeNames,
};
