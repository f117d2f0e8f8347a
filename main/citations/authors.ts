/** Who wrote an article, as CSL names. */
import { readSignature } from '../recognition/wording/signs.ts';
import { surnameOf } from '../recognition/wording/names.ts';
import type { CslName } from './csl-item.ts';

/** What an article of the paper's own begins with instead of names; it names nobody. */
const nobody = /^本[报報刊台](?:[综綜]合)?(?:讯|訊|消息)?$/u;
/** What organisations and departments end in: 新华社, 县融媒体中心, 市气象局. Of two characters, it may still be a name. */
const organisation = /.{2}(?:[社报報网網局部台办辦组組队隊处處室会會院校]|中心|集团|集團|公司|委员会|委員會|评论员|評論員|编辑|編輯)$/u;
const onlyHan = /^\p{Script=Han}{2,4}$/u;
/** John Smith, J. R. Smith-Jones, José Núñez. */
const latin = /^(?<given>\p{Lu}[\p{Script=Latin}\p{M}.'’ -]*?)\s+(?<family>\p{Lu}[\p{Script=Latin}\p{M}'’-]+)$/u;

function nameOf(word: string): CslName {
  const { given, family } = latin.exec(word)?.groups ?? {};
  if (given !== undefined && family !== undefined) return { family, given };
  const surname = organisation.test(word) ? null : surnameOf(word);
  return surname === null ? { literal: word } : { family: surname, given: word.slice(surname.length) };
}

/**
 * The authors that a byline names, in its order and each once. Bylines hold names without their roles; where a role or several
 * names are still in one (记者 王伟, 王伟、张娜, 文/王伟 图/张娜), it is read as a printed signature is. Persons with a known
 * surname get family and given name, compound surnames whole; all else is kept as printed.
 */
export function authorsOf(byline: readonly string[]): CslName[] {
  const words = byline.map((word) => word.trim()).filter((word) => word !== '' && !nobody.test(word))
    .flatMap((word) => (onlyHan.test(word) ? [word] : readSignature(word)?.names ?? [word]));
  return [...new Set(words)].map(nameOf);
}
