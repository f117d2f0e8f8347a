/** 导入用语。英文须逐条对应。 */
import type { FileOutcome, RunKind, RunState } from '../../main/contract/imports.ts';

const count = (n: number): string => n.toLocaleString('zh-CN');

const outcomes: Record<FileOutcome, string> = { waiting: '尚未读', imported: '已导入', 'already-held': '早已在库', refused: '未能导入', removed: '已撤出' };
const runStates: Record<RunState, string> = { running: '正在导入', stopped: '停在半途', 'given-up': '不再导入', finished: '已完成', removed: '已撤销' };
const runKinds: Record<RunKind, string> = { import: '导入', retry: '再试未能导入的文件', watched: '留意的文件夹' };

export const zhImports = {
  filesCount: (n: number) => `${count(n)} 个文件`,
  importedSummary: (issues: number, articles: number) => `已导入 ${count(issues)} 期、${count(articles)} 篇稿件`,
  alreadyHeld: (n: number) => `${count(n)} 个文件早已在库`,
  refused: (n: number) => `${count(n)} 个文件未能导入`,
  refusedWhy: (names: readonly string[], more: boolean, why: string, now: string) => `${names.join('、')}${more ? ' 等' : ''}：${why}${now}`,
  seeAll: '查看全部',
  importStopped: '导入已停止，完成的部分都已入库',
  importLeft: (n: number) => `还有 ${count(n)} 个文件没有读。`,
  importUnfinished: '上次的导入停在半途',
  continueImport: '接着导入',
  later: '稍后',

  previewLooking: '正在查看要导入的文件',
  previewSeen: (seen: number, total: number) => `已看 ${count(seen)} / ${count(total)} 个文件`,
  previewFinding: '正在找文件……',
  previewReady: (n: number) => `可以导入 ${count(n)} 个文件`,
  previewNothing: '没有要导入的',
  previewIssues: (issues: number, papers: number) => `${count(issues)} 期，${count(papers)} 种报纸`,
  previewAllHeld: (n: number) => (n === 1 ? '这个文件早已在库。' : `这 ${count(n)} 个文件都早已在库。`),
  previewHeld: (n: number) => `另有 ${count(n)} 个文件早已在库，不再重复导入。`,
  previewRefused: (n: number) => `${count(n)} 个文件不能读`,
  previewRefusedMore: (n: number) => `还有 ${count(n)} 个，导入后在导入记录里可以看全。`,
  paper: '报纸',
  year: '年份',
  issuesHead: '期',
  pagesHead: '版',
  unnamedPaper: '未认出报名',
  importNow: '直接导入',
  importDo: '导入',

  importFinding: '正在找文件',
  importingCount: (done: number, total: number) => `正在导入 ${count(done)} / ${count(total)}`,
  importPausedCount: (done: number, total: number) => `已暂停 ${count(done)} / ${count(total)}`,
  articlesASecond: (n: number) => `每秒 ${n < 10 ? n.toFixed(1) : count(Math.round(n))} 篇`,
  timeLeft: (hours: number, minutes: number) => {
    if (hours === 0 && minutes === 0) return '还要不到 1 分钟';
    return `还要约 ${[hours > 0 ? `${hours} 小时` : '', minutes > 0 ? `${minutes} 分钟` : ''].filter(Boolean).join(' ')}`;
  },
  importsQueued: (n: number) => `后面还有 ${n} 批等着`,
  pauseImport: '暂停',
  resumeImport: '继续',
  stopImport: '停止',
  collapse: '收起',
  expand: '展开',
  importBegun: '开始导入',
  importPaused: '导入已暂停',
  importResumed: '导入继续',

  imports: '导入记录',
  importsAbout: '每次导入都有记录：导入了哪里，每个文件的下落，没有导入的是为什么。',
  importsEmpty: '还没有导入过',
  importsEmptyText: '把报纸的文字文件或文件夹拖到窗口里，或者从这里选择。每次导入都会记在这里，可以接着做，也可以撤销。',
  outcomes,
  runStates,
  runKinds,
  outcomeCount: (outcome: FileOutcome, n: number) => `${outcomes[outcome]} ${count(n)}`,
  allFiles: (n: number) => `全部 ${count(n)}`,
  runFrom: (n: number) => `等 ${count(n)} 处`,
  ledgerOf: (when: string) => `${when} 的导入`,
  openLedger: '逐个文件查看',
  giveUpImport: '不再导入',
  undoImport: '撤销这次导入',
  retryRefused: (n: number) => `再试未能导入的文件（${count(n)}）`,
  nothingToRetry: '没有要再试的文件。',
  olderRuns: (n: number) => `再显示 ${n} 次`,

  undoTitle: '撤销这次导入？',
  undoTakesOut: (files: number, articles: number) => `从资料库里取出这次导入的 ${count(files)} 个文件、${count(articles)} 篇稿件。`,
  undoRepairs: '其中的校正会另外收好，同样的文件再导入时就回来。',
  undoSources: '磁盘上的原文件不会改动。',
  undoDo: '撤销导入',
  importUndone: (files: number, articles: number) => `已取出 ${count(files)} 个文件、${count(articles)} 篇稿件`,
  repairsSetAside: (n: number) => `${count(n)} 处校正已收好，同样的文件再导入时就回来。`,

  ledger: '各文件的下落',
  ledgerShown: (from: number, to: number, all: number) => `第 ${count(from)}–${count(to)} 个，共 ${count(all)} 个`,
  ledgerEmpty: '没有这样的文件。',
  earlierFiles: '前 500 个',
  laterFiles: '后 500 个',
  editionTag: (n: number) => `另版 ${n}`,
  editionHint: (n: number) => `同一期报纸内容不同的第 ${n} 份`,
  hash: '内容的指纹（SHA-256）',
  notReadYet: '还没有读到。',
};
