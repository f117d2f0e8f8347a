/** The sentences of every error and warning in both languages: what happened, why, and what to do now. */
import type { ErrorCode, Failure } from './errors.ts';
import type { WarningCode } from './issue.ts';

export type Locale = 'zh-CN' | 'en';

export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly now: string;
}

type Values = Readonly<Record<string, string | number>>;
type Sentences = (values: Values) => Explanation;

const of = (values: Values, name: string): string => String(values[name] ?? '');
/** A path's last part: readers know file names, not folders' names in full. */
const fileName = (values: Values): string => of(values, 'path').split(/[\\/]/u).pop() ?? '';

/** `issue 12` → 期 12: what the store looked for in vain, as its errors name it. */
const NOUNS: Readonly<Record<string, string>> = { issue: '期', page: '版', article: '稿件', title: '报纸', file: '文件', repair: '校正', import: '导入' };
const chineseNoun = (values: Values): string => of(values, 'what').replace(/^[a-z]+(?= )/u, (noun) => NOUNS[noun] ?? noun);

/** In what an archive exceeds all reason (`archive-bomb`). */
const EXCESSES: Readonly<Record<string, Record<Locale, string>>> = {
  directory: { 'zh-CN': '仅文件目录就超过 128 MB，可能会占满内存。', en: 'Its list of files alone has more than 128 MB and might fill the memory.' },
  entries: { 'zh-CN': '压缩包里的文件超过二十万个。', en: 'The archive has more than 200,000 files.' },
  total: { 'zh-CN': '解开后超过 1 GB，而且是压缩包的两百倍以上；文字不会压得这样小。', en: 'It would unpack to more than 1 GB and 200 times its size; text does not pack that small.' },
  entry: { 'zh-CN': '它的内容比压缩包里记录的多，可能会占满内存。', en: 'There is more in it than the archive says, and it might fill the memory.' },
};
const excess = (values: Values, locale: Locale): string => EXCESSES[of(values, 'excess')]?.[locale] ?? of(values, 'excess');

const zh: Record<ErrorCode, Sentences> = {
  'file-missing': (v) => ({ what: `找不到“${fileName(v)}”。`, why: '文件可能已被移走、改名或删除。', now: '请确认文件还在原处，再导入一次。' }),
  'file-unreadable': (v) => ({ what: `无法读取“${fileName(v)}”。`, why: '没有读取它的权限，或者磁盘出错。', now: '请在文件属性中允许读取，或复制到自己的文件夹后再导入。' }),
  'file-empty': (v) => ({ what: `“${fileName(v)}”是空的。`, why: '文件里没有任何内容。', now: '请重新导出或复制这份文件，再导入一次。' }),
  'is-folder': (v) => ({ what: `“${fileName(v)}”是文件夹，不是报纸文件。`, why: '这一步只读单个文件。', now: '请写出其中的文件，或用导入来读整个文件夹。' }),
  'file-too-large': (v) => ({ what: `“${fileName(v)}”太大，未导入。`, why: `文件有 ${of(v, 'megabytes')} MB，一期报纸的文字不会超过 ${of(v, 'limit')} MB。`, now: '请确认选对了文件；合订成册的文字请按期拆开。' }),
  'format-unknown': (v) => ({ what: `“${fileName(v)}”不是能读的报纸文件。`, why: '它的内容不是文字，可能是图片、程序或压缩包。', now: '请先从 PDF 中取出文字，存成 .txt 后导入。' }),
  'encoding-unknown': (v) => ({ what: `认不出“${fileName(v)}”的文字编码。`, why: '它不是 UTF-8、UTF-16，也不是 GB18030。', now: '请用文本编辑器打开，另存为 UTF-8 后再导入。' }),
  'no-text': (v) => ({ what: `“${fileName(v)}”里没有文字。`, why: '文件只有空白或符号。', now: '如果它来自扫描的 PDF，需要先做文字识别（OCR）。' }),
  'folder-empty': (v) => ({ what: `“${fileName(v)}”里没有可导入的文件。`, why: '文件夹是空的，或者只有隐藏文件。', now: '请选择放有报纸文字（.txt）的文件夹。' }),
  'archive-damaged': (v) => ({ what: `压缩包“${fileName(v)}”打不开。`, why: `它已损坏、没有下载完整，或者不是 zip 文件（${of(v, 'reason')}）。`, now: '请重新复制或下载；如果别的程序能打开，请解压后导入其中的文件夹。' }),
  'archive-empty': (v) => ({ what: `压缩包“${fileName(v)}”里没有可导入的文件。`, why: '它是空的，或者其中没有文字文件（.txt）。', now: '请选择放有报纸文字的压缩包。' }),
  'archive-bomb': (v) => ({ what: `“${fileName(v)}”没有导入：里面的东西多得异乎寻常。`, why: excess(v, 'zh-CN'), now: '请确认它的来历；如果可信，请先解压，再导入解出的文件夹。' }),
  'entry-name-unsafe': (v) => ({ what: `压缩包里的“${fileName(v)}”没有导入。`, why: '它的名称指向压缩包以外的地方，可能是有意伪造的。', now: '请确认压缩包的来历；其余文件不受影响。' }),
  'entry-encrypted': (v) => ({ what: `“${fileName(v)}”没有导入。`, why: '它在压缩包里加了密，需要密码。', now: '请先用密码解压，再导入解出的文件。' }),
  'entry-method-unsupported': (v) => ({ what: `压缩包里的“${fileName(v)}”没有导入。`, why: `它的压缩方式（${of(v, 'method')}）不能读。`, now: '请先解压，再导入解出的文件；或用普通的 zip 方式重新压缩。' }),
  'entry-is-archive': (v) => ({ what: `压缩包里的“${fileName(v)}”没有导入。`, why: '它本身又是一个压缩包，套在里面的压缩包不读。', now: '请先解压外面一层，再导入里面的压缩包。' }),
  'entry-is-link': (v) => ({ what: `压缩包里的“${fileName(v)}”没有导入。`, why: '它不是文件，只是指向别处的链接。', now: '请把链接所指的文件放进压缩包，或直接导入那个文件。' }),
  'entry-doubled': (v) => ({ what: `压缩包里有不止一个“${fileName(v)}”，较早的没有导入。`, why: '同一位置有同名的文件，只读了最后放进去的一个，与解压的结果相同。', now: '如果两个都要，请改名后重新压缩。' }),
  'entry-damaged': (v) => ({ what: `压缩包里的“${fileName(v)}”已损坏，没有导入。`, why: `它的内容与压缩包的记录不符（${of(v, 'reason')}）。`, now: '请重新复制或下载压缩包，再导入一次；其余文件不受影响。' }),
  'recognition-failed': (v) => ({ what: `“${fileName(v)}”未能识别。`, why: `识别中途出错（${of(v, 'reason')}）。`, now: '原文件没有改动。请把它连同本提示报告给我们。' }),
  'library-newer': (v) => ({ what: '资料库由更新的版本建立，无法打开。', why: `资料库是第 ${of(v, 'version')} 版，本程序只认得到第 ${of(v, 'supported')} 版。`, now: '请升级旧闻；资料库没有任何改动。' }),
  'library-damaged': (v) => ({ what: '资料库文件损坏，无法打开。', why: `${of(v, 'path')}：${of(v, 'reason')}`, now: '请先备份该文件夹；原始报纸文件都在其中的 originals 里，可以导入到新资料库。' }),
  'library-busy': (v) => ({ what: '资料库正被另一个程序使用。', why: `另一个旧闻窗口或命令正在写入 ${of(v, 'path')}。`, now: '请等它做完，或在那边停下，再试一次；这里可以照常阅读和检索。' }),
  'library-unwritable': (v) => ({ what: '无法写入资料库。', why: `没有写入 ${of(v, 'path')} 的权限，或磁盘是只读的。`, now: '请换一个能写的文件夹，或修改它的权限。' }),
  'library-needs-writing': () => ({ what: '只读磁盘上的资料库无法打开。', why: '它由较早的版本建立，或上次没有正常关闭，打开前必须先写入。', now: '请把资料库文件夹复制到能写的磁盘上，打开一次，再放回去。' }),
  'sqlite-without-fts5': (v) => ({ what: '本机的 SQLite 不能全文检索。', why: `SQLite ${of(v, 'version')} 没有 FTS5。`, now: '请使用随旧闻提供的运行环境。' }),
  'disk-full': (v) => ({ what: '磁盘已满，未能保存。', why: `${of(v, 'path')} 所在的磁盘没有空间了。`, now: '请腾出空间后再试；已经保存的内容都还在。' }),
  'no-room': (v) => ({ what: '磁盘空间不够，没有开始。', why: `${of(v, 'path')} 所在的磁盘还剩 ${of(v, 'free')} MB，需要 ${of(v, 'needed')} MB。`, now: '请腾出空间，或换一个磁盘；资料库没有任何改动。' }),
  'file-exists': (v) => ({ what: `已经有“${fileName(v)}”了。`, why: '旧闻从不悄悄覆盖别的文件。', now: '请换一个名字，或先把原来的文件移走。' }),
  'folder-not-empty': (v) => ({ what: `“${fileName(v)}”不是空文件夹。`, why: '资料库只放进新的或空的文件夹，以免和别的文件混在一起。', now: '请新建一个文件夹再试；里面的文件没有任何改动。' }),
  'target-unwritable': (v) => ({ what: `无法写到“${fileName(v)}”。`, why: `没有写入 ${of(v, 'path')} 的权限，或那里的磁盘是只读的。`, now: '请换一个能写的地方；资料库没有任何改动。' }),
  'target-inside': (v) => ({ what: '资料库不能移到自己里面。', why: `${of(v, 'path')} 与现在的资料库互相包含。`, now: '请选择资料库文件夹以外的地方。' }),
  'copy-differs': (v) => ({ what: '复制出来的文件和原来的不一样。', why: `写到 ${of(v, 'path')} 的内容读回来时变了，那里的磁盘可能有毛病。`, now: '请换一个磁盘再试；资料库没有任何改动，仍在原处。' }),
  'old-library-changed': (v) => ({ what: '原处的资料库没有移除。', why: `${of(v, 'path')} 在移动之后又有改动。`, now: '新处的资料库可以照常使用；请核对原处的资料库，再自行删除。' }),
  'backup-unreadable': (v) => ({ what: `“${fileName(v)}”不是能读的备份。`, why: `它是别的文件，或者没有写完（${of(v, 'reason')}）。`, now: '请选择由旧闻备份的文件（.jiuwen.zip）；什么也没有改动。' }),
  'backup-damaged': (v) => ({ what: `备份“${fileName(v)}”已经损坏。`, why: `其中的 ${of(v, 'part')} 不对（${of(v, 'reason')}）。`, now: '请改用另一份备份；什么也没有恢复，也没有改动。' }),
  'not-found': (v) => ({ what: '找不到要打开的内容。', why: `${chineseNoun(v)} 不在资料库里，可能已被移除。`, now: '请回到资料库重新选择。' }),
  'repair-not-applicable': () => ({ what: '这一处校正用不上。', why: '它所指的行已不是原来的样子，或者改动后什么也不剩。', now: '版面没有改动。请重新打开这一版，再校正一次。' }),
  'repair-file-unreadable': (v) => ({ what: `“${fileName(v)}”不是能读的校正文件。`, why: `它是别的文件，或者已经损坏（${of(v, 'reason')}）。`, now: '请选择由旧闻导出的校正文件（.json）；资料库没有任何改动。' }),
  'original-lost': (v) => ({ what: '这一版的原始文件不见了。', why: `资料库里的 ${of(v, 'path')} 缺失，或内容已不是导入时的内容。`, now: '稿件仍可阅读；请从备份中恢复资料库的 originals 文件夹，再看版面体检或校正。' }),
  'query-empty': () => ({ what: '没有要检索的词。', why: '检索框里没有文字，或只有排除的词。', now: '请至少输入一个要找的字或词。' }),
  'export-failed': (v) => ({ what: `未能保存“${fileName(v)}”。`, why: of(v, 'reason'), now: '请换一个文件夹再试。' }),
  'name-part-unknown': (v) => ({ what: `文件名模板里没有“{${of(v, 'part')}}”。`, why: '花括号里只能写报名、日期、版次、题名等规定的字段。', now: '请改正模板再导出；什么也没有写入。' }),
  'browser-missing': (v) => ({ what: '这台机器上没有可用的浏览器内核。', why: '没有 Electron 时，窗口和 PDF 需要已安装的 Chromium。', now: `请运行：${of(v, 'command')}` }),
  'print-failed': (v) => ({ what: '没有打印成功。', why: of(v, 'reason'), now: '请检查打印机，或改为导出 PDF。' }),
  'cancelled': () => ({ what: '已取消。', why: '您中止了这一步。', now: '已完成的部分都保留着。' }),
  'request-refused': (v) => ({ what: '请求被拒绝。', why: of(v, 'reason'), now: '请重新打开窗口；如果再次出现，请报告给我们。' }),
  'unexpected': (v) => ({ what: '出了意料之外的错误。', why: of(v, 'reason'), now: '您的资料没有改动。请再试一次；如果再次出现，请报告给我们。' }),
};

const en: Record<ErrorCode, Sentences> = {
  'file-missing': (v) => ({ what: `“${fileName(v)}” could not be found.`, why: 'The file may have been moved, renamed or deleted.', now: 'Check that it is where it was and import it again.' }),
  'file-unreadable': (v) => ({ what: `“${fileName(v)}” could not be read.`, why: 'You may not read it, or the disk reported an error.', now: 'Allow reading in its properties, or copy it to a folder of yours and import that.' }),
  'file-empty': (v) => ({ what: `“${fileName(v)}” is empty.`, why: 'There is nothing in the file.', now: 'Export or copy it again, then import it.' }),
  'is-folder': (v) => ({ what: `“${fileName(v)}” is a folder, not an issue file.`, why: 'This step reads single files.', now: 'Name the files in it, or import the whole folder.' }),
  'file-too-large': (v) => ({ what: `“${fileName(v)}” is too large and was not imported.`, why: `It has ${of(v, 'megabytes')} MB; the text of one issue stays below ${of(v, 'limit')} MB.`, now: 'Check that it is the right file; split bound volumes by issue.' }),
  'format-unknown': (v) => ({ what: `“${fileName(v)}” is not an issue file that can be read.`, why: 'Its content is not text: a picture, a program or an archive, perhaps.', now: 'Extract the text of the PDF, save it as .txt and import that.' }),
  'encoding-unknown': (v) => ({ what: `The encoding of “${fileName(v)}” could not be told.`, why: 'It is neither UTF-8 nor UTF-16 nor GB18030.', now: 'Open it in a text editor, save it as UTF-8 and import that.' }),
  'no-text': (v) => ({ what: `There is no text in “${fileName(v)}”.`, why: 'It holds only blanks or symbols.', now: 'If it comes from a scanned PDF, it needs text recognition (OCR) first.' }),
  'folder-empty': (v) => ({ what: `There is nothing to import in “${fileName(v)}”.`, why: 'The folder is empty or has only hidden files.', now: 'Choose the folder that holds the newspaper texts (.txt).' }),
  'archive-damaged': (v) => ({ what: `The archive “${fileName(v)}” could not be opened.`, why: `It is damaged, was not downloaded to its end, or is no zip file (${of(v, 'reason')}).`, now: 'Copy or download it again; if another program opens it, unpack it and import the folder.' }),
  'archive-empty': (v) => ({ what: `There is nothing to import in the archive “${fileName(v)}”.`, why: 'It is empty, or has no text files (.txt).', now: 'Choose the archive that holds the newspaper texts.' }),
  'archive-bomb': (v) => ({ what: `“${fileName(v)}” was not imported: there is unreasonably much in it.`, why: excess(v, 'en'), now: 'Make sure where it comes from; if you trust it, unpack it and import the folder.' }),
  'entry-name-unsafe': (v) => ({ what: `“${fileName(v)}” in the archive was not imported.`, why: 'Its name leads out of the archive, perhaps by intent.', now: 'Make sure where the archive comes from; its other files are not affected.' }),
  'entry-encrypted': (v) => ({ what: `“${fileName(v)}” was not imported.`, why: 'It is encrypted in its archive and needs a password.', now: 'Unpack it with its password first, and import what comes out.' }),
  'entry-method-unsupported': (v) => ({ what: `“${fileName(v)}” in the archive was not imported.`, why: `It is compressed in a way that is not read here (${of(v, 'method')}).`, now: 'Unpack it first and import what comes out, or pack it again as a plain zip.' }),
  'entry-is-archive': (v) => ({ what: `“${fileName(v)}” in the archive was not imported.`, why: 'It is an archive itself, and archives within archives are not read.', now: 'Unpack the outer one first, then import the archives in it.' }),
  'entry-is-link': (v) => ({ what: `“${fileName(v)}” in the archive was not imported.`, why: 'It is no file, only a link to another place.', now: 'Put the file that it leads to into the archive, or import that file.' }),
  'entry-doubled': (v) => ({ what: `“${fileName(v)}” is in the archive more than once; an earlier one was not imported.`, why: 'Files in the same place have the same name; the one packed last was read, as unpacking would leave it.', now: 'If you need both, rename one and pack them again.' }),
  'entry-damaged': (v) => ({ what: `“${fileName(v)}” in the archive is damaged and was not imported.`, why: `Its content is not what the archive says of it (${of(v, 'reason')}).`, now: 'Copy or download the archive again and import it; its other files are not affected.' }),
  'recognition-failed': (v) => ({ what: `“${fileName(v)}” could not be recognised.`, why: `Recognition stopped (${of(v, 'reason')}).`, now: 'The file was not changed. Please report it to us with this message.' }),
  'library-newer': (v) => ({ what: 'The library was made by a newer version and was not opened.', why: `It has version ${of(v, 'version')}; this app knows up to ${of(v, 'supported')}.`, now: 'Update Jiuwen; nothing in the library was changed.' }),
  'library-damaged': (v) => ({ what: 'The library is damaged and could not be opened.', why: `${of(v, 'path')}: ${of(v, 'reason')}`, now: 'Back up its folder first; the original files are all in “originals” and can be imported into a new library.' }),
  'library-busy': (v) => ({ what: 'Another program is using the library.', why: `Another Jiuwen window or command is writing to ${of(v, 'path')}.`, now: 'Wait until it is done, or stop it there, and try again; reading and searching go on here.' }),
  'library-unwritable': (v) => ({ what: 'The library cannot be written to.', why: `You may not write to ${of(v, 'path')}, or the disk is read-only.`, now: 'Choose a folder that you may write to, or change its permissions.' }),
  'library-needs-writing': () => ({ what: 'The library on the read-only disk could not be opened.', why: 'It was made by an earlier version or not closed properly, and has to be written to first.', now: 'Copy its folder to a disk that can be written to, open it there once, and put it back.' }),
  'sqlite-without-fts5': (v) => ({ what: 'SQLite on this machine has no full-text search.', why: `SQLite ${of(v, 'version')} was built without FTS5.`, now: 'Use the runtime that Jiuwen comes with.' }),
  'disk-full': (v) => ({ what: 'The disk is full and nothing was saved.', why: `There is no room left where ${of(v, 'path')} is.`, now: 'Make room and try again; all that was saved before is still there.' }),
  'no-room': (v) => ({ what: 'There is not enough room on the disk; nothing was begun.', why: `Where ${of(v, 'path')} is, ${of(v, 'free')} MB are left and ${of(v, 'needed')} MB are needed.`, now: 'Make room, or choose another disk; nothing in the library was changed.' }),
  'file-exists': (v) => ({ what: `There is a “${fileName(v)}” already.`, why: 'Jiuwen never replaces a file without being told to.', now: 'Choose another name, or move the other file away first.' }),
  'folder-not-empty': (v) => ({ what: `The folder “${fileName(v)}” is not empty.`, why: 'A library goes into a new or empty folder, so that it mingles with no other files.', now: 'Make a new folder and choose that; nothing in this one was changed.' }),
  'target-unwritable': (v) => ({ what: `“${fileName(v)}” could not be written.`, why: `You may not write to ${of(v, 'path')}, or the disk there is read-only.`, now: 'Choose a place that you may write to; nothing in the library was changed.' }),
  'target-inside': (v) => ({ what: 'A library cannot be moved into itself.', why: `${of(v, 'path')} holds the library’s present folder, or is within it.`, now: 'Choose a folder outside the library’s.' }),
  'copy-differs': (v) => ({ what: 'A file did not come out as it was copied.', why: `What was written to ${of(v, 'path')} read otherwise afterwards; the disk there may be failing.`, now: 'Try another disk; the library was not changed and is where it was.' }),
  'old-library-changed': (v) => ({ what: 'The library was not removed from its old place.', why: `Something was changed in ${of(v, 'path')} after it had been moved.`, now: 'The library in its new place can be used; look at the old one, and delete it yourself.' }),
  'backup-unreadable': (v) => ({ what: `“${fileName(v)}” is not a backup that can be read.`, why: `It is something else, or was not written to its end (${of(v, 'reason')}).`, now: 'Choose a file that Jiuwen backed up to (.jiuwen.zip); nothing was changed.' }),
  'backup-damaged': (v) => ({ what: `The backup “${fileName(v)}” is damaged.`, why: `Its part ${of(v, 'part')} is not what was backed up (${of(v, 'reason')}).`, now: 'Use another backup; nothing was restored and nothing was changed.' }),
  'not-found': (v) => ({ what: 'What you wanted to open was not found.', why: `${of(v, 'what')} is not in the library; it may have been removed.`, now: 'Go back to the library and choose again.' }),
  'repair-not-applicable': () => ({ what: 'This repair does not apply.', why: 'The lines that it names are no longer what they were, or nothing would be left of the article.', now: 'The page was not changed. Open it again and repair it once more.' }),
  'repair-file-unreadable': (v) => ({ what: `“${fileName(v)}” is not a file of repairs that can be read.`, why: `It is something else, or damaged (${of(v, 'reason')}).`, now: 'Choose a file of repairs that Jiuwen exported (.json); nothing in the library was changed.' }),
  'original-lost': (v) => ({ what: 'The original file of this page is lost.', why: `${of(v, 'path')} in the library is missing, or not what was imported.`, now: 'Its articles can still be read; bring the library’s folder “originals” back from a backup to X-ray or repair the page.' }),
  'query-empty': () => ({ what: 'There is nothing to search for.', why: 'The box has no words, or only excluded ones.', now: 'Type at least one word or character to find.' }),
  'export-failed': (v) => ({ what: `“${fileName(v)}” could not be saved.`, why: of(v, 'reason'), now: 'Try another folder.' }),
  'name-part-unknown': (v) => ({ what: `There is no “{${of(v, 'part')}}” for file names.`, why: 'Only certain parts can stand in braces, such as {paper}, {date}, {page} and {headline}.', now: 'Correct the template and export again; nothing was written.' }),
  'browser-missing': (v) => ({ what: 'There is no browser engine on this machine.', why: 'Without Electron, the window and PDFs need an installed Chromium.', now: `Run: ${of(v, 'command')}` }),
  'print-failed': (v) => ({ what: 'It was not printed.', why: of(v, 'reason'), now: 'Check the printer, or export a PDF instead.' }),
  'cancelled': () => ({ what: 'Cancelled.', why: 'You stopped this step.', now: 'What was finished is kept.' }),
  'request-refused': (v) => ({ what: 'The request was refused.', why: of(v, 'reason'), now: 'Open the window again; if it happens again, please report it.' }),
  'unexpected': (v) => ({ what: 'Something unexpected went wrong.', why: of(v, 'reason'), now: 'Nothing of yours was changed. Try again; if it happens again, please report it.' }),
};

/** Says a failure in the reader's language. */
export function explain(failure: Failure, locale: Locale): Explanation {
  return (locale === 'en' ? en : zh)[failure.code](failure.details);
}

const warnings: Record<WarningCode, Record<Locale, (detail: string) => string>> = {
  'weekday-contradicts-date': { 'zh-CN': (d) => `星期与日期不符：${d}`, en: (d) => `The weekday does not fall on the date: ${d}` },
  'lunar-date-contradicts-date': { 'zh-CN': (d) => `农历与公历不符：${d}`, en: (d) => `The lunar date does not fall on the date: ${d}` },
  'no-date': { 'zh-CN': () => '没有找到出版日期', en: () => 'No date of publication was found' },
  'no-title': { 'zh-CN': () => '没有找到报名', en: () => 'No newspaper name was found' },
  'no-articles': { 'zh-CN': () => '没有认出稿件，文字都列在余文里', en: () => 'No articles were recognised; the text is listed as left over' },
  'replacement-characters': { 'zh-CN': (d) => `有 ${d} 个字符读不出来`, en: (d) => `${d} characters could not be read` },
};

/** Says a warning in the reader's language. */
export function explainWarning(code: WarningCode, detail: string, locale: Locale): string {
  return warnings[code][locale](detail);
}
