/** 界面用语：读稿件。 */
import type { LineSpacing, Paper, Script } from '../../main/contract/reading.ts';

const spacings: Record<LineSpacing, string> = { close: '紧', normal: '中', wide: '松' };
const papers: Record<Paper, string> = { system: '随系统', white: '白纸', newsprint: '新闻纸', dark: '夜读' };
const scripts: Record<Script, string> = { printed: '照原样', simplified: '简体', traditional: '繁體' };

export const zhReading = {
  readingDisplay: '稿件',
  textSize: '字号',
  lineSpacing: '行距',
  paperTone: '纸色',
  script: '简繁',
  spacingName: (spacing: LineSpacing) => spacings[spacing],
  paperName: (paper: Paper) => papers[paper],
  scriptName: (script: Script) => scripts[script],
  resetReading: '恢复默认',
  scriptIs: (script: Script) => `简繁：${scripts[script]}`,
  convertedTo: (script: Script) => `以上由机器转换成${scripts[script]}显示，可能有误。复制、引用、打印、导出的都是原文。`,
  asPrintedNow: '看原文',
  conversionFailed: '没能转换，以上是原文。',
  previousOnPage: '本版上一篇',
  nextOnPage: '本版下一篇',
  inColumn: (column: string) => `栏目“${column}”`,
  previousInColumn: '同栏目上一篇',
  nextInColumn: '同栏目下一篇',
  neighbours: '前后稿件',
  readAloud: '朗读',
  pauseReading: '暂停朗读',
  resumeReading: '继续朗读',
  stopReading: '停止朗读',
  readingAloudAt: (at: number, all: number) => `第 ${at} 句，共 ${all} 句`,
  readingPaused: '已暂停',
  seekingVoice: '正在找系统的中文语音……',
  noVoice: '这台电脑没有可用的中文语音，不能朗读。',
  noVoiceHint: '请在系统设置的“语音”或“辅助功能”里添加一种中文语音（Linux 上安装 speech-dispatcher 和一种中文语音），重新打开旧闻再试。旧闻只用本机的语音，不把文字发到网上。',
  voiceFailed: '系统的语音中断了，没有读完。',
  voiceFailedHint: '请再按一次“朗读”；若仍不行，请在系统设置里试听所选的语音。',
  keyDisplay: '行距、纸色、简繁',
  keyResetReading: '恢复默认的字号、行距、纸色、简繁',
  shortcutsArticle: '读稿件',
  keyInColumn: '同栏目上一篇、下一篇',
  keyAloud: '朗读或暂停、停止',
  keyCopy: '全选稿件；复制所选文字，附出处',
};
