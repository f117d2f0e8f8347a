/** People's names in signatures: told from other short words, and parted where they were run together. */
import { CharacterTable } from '../../contract/character-table.ts';

/** The surnames of nineteen in twenty Han Chinese. */
const common =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
  '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許曾呂蘇盧賈葉閻餘鍾範譚鄒陸邱賴龔';
/** The rarer ones that newspapers meet, simplified and traditional. */
const rare =
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边' +
  '辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺' +
  '水云昌凤酆柏窦郑罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董粱杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫' +
  '经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂' +
  '索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷' +
  '訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公言佘肖覃岩代闫付洛冶仝麦楼' +
  '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許曾呂蘇盧賈葉閻餘鍾範譚鄒陸邱賴龔龐蘭顏嚴溫蘆龍萬錢湯黎賀喬韋畢聶叢齊莊塗穀關費紀歐項陽衛單寧閔車邊饒晉鄔臧嚴簡婁蓋黨燕連鬱計竇遲巫應鞏岑鄢';
const compound = new Set(['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '宇文', '长孙', '夏侯', '轩辕', '端木', '南宫', '西门', '东郭', '申屠', '呼延', '鲜于', '闾丘', '司空', '独孤', '歐陽', '司馬', '諸葛', '東方', '尉遲', '公孫']);
/** Compound surnames that only citing knows: in a page's words, they are more often other words than names. */
const rareCompound = new Set(['澹台', '濮阳', '淳于', '赫连', '钟离', '拓跋', '纳兰', '完颜', '公冶', '宗政', '万俟', '太史', '仲孙', '百里', '左丘', '谷梁', '梁丘', '闻人', '公羊', '公西', '颛孙', '漆雕', '乐正', '亓官', '司寇', '第五', '澹臺', '濮陽', '赫連', '鍾離', '納蘭', '完顏', '聞人', '顓孫', '樂正']);
/** Characters that no given name has: function words, and what makes a heading of three characters. */
const notInNames = '的了是在不我他这那们就与及或都要被把将对于而但也很又着过吗呢吧呀啊什么怎谁哪个几多少您你她它版期号第本报讯者稿摄';
/** Characters of other words that no name begins with. */
const neverSurnames = '一二三四五六七八九十百千万亿个只条这那每各全新大小多少上下左右前后中里外再最不没无有为让把被给用以从到向在与和及并更还又就才只来去走看听说做干抓促谋争';
const han = /^[\p{Script=Han}·•]+$/u;
const namesOnly = /^[\p{Script=Han}·•、\s]+$/u;

/** What a character may be in a name, as bits. */
const Trait = { han: 1, dot: 2, common: 4, rare: 8, notInNames: 16, neverSurname: 32 } as const;
const lists: readonly (readonly [characters: ReadonlySet<string>, trait: number])[] = [
  [new Set('·•'), Trait.dot], [new Set(common), Trait.common], [new Set(rare), Trait.rare], [new Set(notInNames), Trait.notInNames], [new Set(neverSurnames), Trait.neverSurname],
];
const traits = new CharacterTable((character) => lists.reduce((sum, [characters, trait]) => (characters.has(character) ? sum + trait : sum), han.test(character) ? Trait.han : 0));

const traitsOf = (character: string): number => traits.of(character.codePointAt(0) ?? 0);
const isCommon = (character: string): boolean => (traitsOf(character) & Trait.common) !== 0;

/** How likely one Han word of two to four characters, those from one to before another, is a person's name: 0 impossible … 3 a known surname. */
function nameWeight(characters: readonly string[], start: number, end: number): number {
  const length = end - start, surname = characters[start];
  if (surname === undefined) return 0;
  let within = 0, all: number = Trait.han;
  for (let at = start + 1; at < end; at += 1) {
    const ofCharacter = traitsOf(characters[at] ?? '');
    within |= ofCharacter;
    all &= ofCharacter;
  }
  const first = traitsOf(surname);
  if ((all & first & Trait.han) === 0) return 0;
  if (((within | first) & Trait.dot) !== 0) return length >= 4 && length <= 14 ? 2 : 0;
  if (length < 2 || length > 4 || (within & Trait.notInNames) !== 0) return 0;
  if (compound.has(surname + (characters[start + 1] ?? ''))) return length >= 3 ? 3 : 1;
  if ((first & Trait.common) !== 0) return length <= 3 ? 3 : 1;
  if ((first & Trait.rare) !== 0) return length <= 3 ? 2.5 : 0.8;
  if ((first & Trait.neverSurname) !== 0) return 0;
  return length <= 3 ? 0.5 : 0.25;
}

/** True where a word begins with a known surname and has a name's length. */
export function looksLikeName(word: string): boolean {
  const characters = Array.from(word);
  return nameWeight(characters, 0, characters.length) >= 2;
}

/**
 * The surname that a Chinese name of two to four characters begins with: 欧阳 of 欧阳知远, 王 of 王伟. Null where none is known,
 * and where it can't be told, as of names of two characters that are a compound surname.
 */
export function surnameOf(name: string): string | null {
  const characters = Array.from(name);
  const [first = '', second = ''] = characters;
  if (characters.length < 2 || characters.length > 4 || !characters.every((character) => (traitsOf(character) & Trait.han) !== 0 && (traitsOf(character) & Trait.dot) === 0)) return null;
  if (compound.has(first + second) || rareCompound.has(first + second)) return characters.length === 2 ? null : first + second;
  return characters.length < 4 && (traitsOf(first) & (Trait.common | Trait.rare)) !== 0 ? first : null;
}

/**
 * Parts names that were run together: 腊莎余慧仙钱梦 is 腊莎, 余慧仙, 钱梦. The best sum over all ways to cut the text into
 * names of two to four characters; longer names are preferred where the sums are equal. O(n).
 */
export function partNames(text: string): { names: string[]; certain: boolean } {
  const characters = Array.from(text);
  const sums = new Float64Array(characters.length + 1).fill(-Infinity), froms = new Uint32Array(characters.length + 1);
  sums[0] = 0;
  for (let end = 1; end <= characters.length; end += 1) {
    for (let length = 2; length <= 4 && length <= end; length += 1) {
      const before = sums[end - length] ?? -Infinity;
      if (before === -Infinity) continue;
      const weight = nameWeight(characters, end - length, end);
      if (weight === 0) continue;
      // Names of three characters are twice as frequent as those of two; of four, they are rare.
      const sum = before + weight - 2 + (length === 3 ? 0.2 : length === 4 ? -1 : 0);
      if (sum <= (sums[end] ?? -Infinity)) continue;
      sums[end] = sum;
      froms[end] = end - length;
    }
  }
  if (sums[characters.length] === -Infinity) return { names: [], certain: false };
  const names: string[] = [];
  let unknown = 0;
  for (let end = characters.length; end > 0;) {
    const from = froms[end] ?? 0;
    const name = characters.slice(from, end).join('');
    if (!looksLikeName(name)) unknown += 1;
    names.unshift(name);
    end = from;
  }
  const usual = names.filter((name) => isCommon(name)).length;
  return { names, certain: unknown === 0 || (unknown === 1 && names.length >= 3 && usual === names.length - 1) };
}

/** The names of a signature's text without its roles, parted by blanks or marks, or run together. */
export function readNames(text: string): string[] {
  const words = text.split(/[\s、，,；;/]+/u).filter(Boolean);
  // Two lone characters are a name of two characters, set wide: 王 伟.
  const joined: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '', next = words[i + 1];
    if (Array.from(word).length === 1 && next !== undefined && Array.from(next).length === 1) {
      joined.push(word + next);
      i += 1;
    } else {
      joined.push(word);
    }
  }
  return joined.flatMap((word) => (Array.from(word).length > 3 && han.test(word) && !word.includes('·') ? partOrKeep(word) : [word]));
}

function partOrKeep(word: string): string[] {
  if (compound.has(word.slice(0, 2)) && Array.from(word).length === 4) return [word];
  const { names, certain } = partNames(word);
  return certain ? names : [word];
}

/** True where a line is nothing but names: parted by blanks, or two to four of them run together. */
export function isNamesOnly(line: string): boolean {
  // Six names and the blanks between them; most lines of a page are longer or have a mark or a digit.
  if (line.length > 32 || !namesOnly.test(line)) return false;
  const words = line.split(/[\s、]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 6 || !words.every((word) => han.test(word))) return false;
  if (words.length === 2 && words.every((word) => Array.from(word).length === 1)) return looksLikeName(words.join(''));
  if (words.length === 1) {
    const word = words[0] ?? '';
    const length = Array.from(word).length;
    if (length > 12) return false;
    if (length <= 3) return looksLikeName(word);
    const { names, certain } = partNames(word);
    return certain && names.length <= 4;
  }
  const likely = readNames(line).filter(looksLikeName).length;
  return words.every((word) => Array.from(word).length <= 4) && likely >= words.length - (words.length > 2 ? 1 : 0);
}
