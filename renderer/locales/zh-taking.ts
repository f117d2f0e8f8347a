/** 导出、打印。 */
import type { ExportFormat, ExportTarget, Resolution, ResultsFormat } from '../../main/contract/export.ts';
import { chineseParts } from '../../main/contract/name-template.ts';

const formatNames: Readonly<Record<ExportFormat, string>> = { pdf: 'PDF', docx: 'Word（DOCX）', html: '网页（HTML）', epub: '电子书（EPUB）', md: 'Markdown', txt: '纯文本', png: '剪报图片（PNG）', json: 'JSON' };
const formatUses: Readonly<Record<ExportFormat, string>> = {
  pdf: '存档、打印、传给别人，到哪里都一个样。', docx: '接着写、接着改，标题和正文各有样式。', html: '一个文件，用浏览器打开就能读，不必联网。', epub: '在电子书阅读器上读，附目录。',
  md: '放进笔记软件，标题和段落都保留。', txt: '只要文字，任何软件都能打开。', png: '剪报模样的图片，发消息、做演示用；一篇一张。', json: '给程序处理用，各部分分开列出。',
};
const targets: Readonly<Record<ExportTarget, string>> = { file: '合成一个文件', folder: '每篇一个文件，放进文件夹', zip: '每篇一个文件，打成压缩包' };
const resolutions: Readonly<Record<Resolution, string>> = { screen: '屏幕用（192 点/英寸）', print: '印刷用（300 点/英寸）' };
const resultsFormats: Readonly<Record<ResultsFormat, string>> = { csv: '表格（CSV）', bib: '引文（BibTeX）', ris: '引文（RIS）', json: '引文（CSL-JSON）', txt: '引文（纯文本）' };
const count = (n: number): string => n.toLocaleString('zh-CN');

export const zhTaking = {
  exportTitle: (n: number) => (n === 1 ? '导出稿件' : `导出 ${count(n)} 篇稿件`),
  exportMore: '更多选择……',
  exportFormat: '格式',
  formatNames, formatUses,
  exportWhich: '导出哪些',
  exportAllOf: (n: number) => `全部 ${count(n)} 篇`,
  exportFirst: '只要前',
  exportFirstUnit: '篇',
  exportInto: '放成',
  targets,
  pngApart: '图片一篇一张，不能合成一个文件。',
  exportNames: '文件名',
  exportParts: '插入：',
  nameParts: chineseParts,
  firstName: '第一个文件会叫',
  onlyName: '文件会叫',
  namePartUnknown: (part: string) => `没有“{${part}}”这一项，请改成下面列出的。`,
  pictureResolution: '图片大小',
  resolutions,
  exportBelow: '文末附上',
  withSource: '出处',
  withCitation: '引文',
  citationStyleName: '引文格式',
  exportNow: '导出……',
  exporting: '正在导出',
  exportDone: (done: number, total: number) => `${count(done)} / ${count(total)} 篇`,
  exportPuttingTogether: '正在合成文件……',
  stop: '停止',
  exportedAll: (n: number) => `已导出 ${count(n)} 篇`,
  exportFailures: (n: number) => `有 ${count(n)} 篇没有导出`,
  exportMoreFailures: (n: number) => `另有 ${count(n)} 篇`,
  exportStopped: '已停止导出',
  exportStoppedFolder: (n: number) => `已写好的 ${count(n)} 篇留在文件夹里。`,
  exportStoppedFile: '没有留下文件。',
  changeChoices: '回去改',
  exportResultsAs: (n: number) => `导出 ${count(n)} 条结果`,
  resultsArticles: '稿件……',
  resultsFormats,
  keyExport: '导出稿件，可选格式',
  printTitle: (n: number) => (n === 1 ? '打印稿件' : `打印 ${count(n)} 篇稿件`),
  printPageTitle: '打印整版',
  printWhat: '打印',
  printArticle: '稿件',
  printOnPage: '在版面上（其余淡印）',
  printWholePage: '整版',
  printPaper: '纸张',
  papersOfPrint: { a3: 'A3', a4: 'A4', letter: 'Letter' },
  printColumns: '分栏',
  columnsOf: (n: 1 | 2 | 3) => ({ 1: '一栏', 2: '两栏', 3: '三栏' })[n],
  printSize: '字号',
  points: (n: number) => `${n} 磅`,
  printNow: '打印……',
  printPreview: '预览',
  previewPage: (n: number) => `第 ${n} 页`,
  previewing: '正在排版……',
  printTooMany: (most: number) => `一次最多打印 ${most} 篇。更多的稿件可以导出成 PDF 再打印。`,
};
