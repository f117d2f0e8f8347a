/**
 * Names of places that newspapers are called after: provinces, prefectures, cities, counties and districts of China as
 * `@vant/area-data` keeps them (from the Ministry of Civil Affairs' list), and regions that are on no such list.
 */
import { areaList } from '@vant/area-data';
import { readingsOf } from './pinyin.ts';

/** How large a place is: a prefecture or more has a daily, most counties and districts a paper called 今日…. */
export const PlaceSize = { county: 1, prefecture: 2 } as const;
export type PlaceSize = (typeof PlaceSize)[keyof typeof PlaceSize];

/** Regions after which papers are called; as well known by these names as a prefecture by its. */
const regions =
  '江淮 江南 江北 江海 江汉 华西 华商 华东 华南 华北 潇湘 三湘 三晋 三秦 三峡 燕赵 齐鲁 巴渝 海峡 东南 西南 西北 东北 西部 楚天 荆楚 大河 中原 辽沈 北国 南国 半岛 沂蒙 黄河 长江 珠江 钱江 扬子 羊城 ' +
  '申江 浦江 金陵 姑苏 徽州 皖江 闽南 闽北 闽西 闽东 皖北 皖西 川南 川北 浙中 浙南 浙东 浙西 苏北 赣南 赣北 赣西 赣东北 湘西 湘南 湘北 鲁北 鲁中 鲁南 豫北 豫南 豫东 豫西 冀东 冀中 冀南 晋西北 晋察冀 晋绥 陇东 陇南 ' +
  '河西 天山 昆仑 长白山 大别山 井冈山 太行 太岳 渤海 东海 南海 北部湾 八桂 云岭 滇池 柴达木 塔里木 准噶尔 河套 关东 岭南 草原 塞北 燕山 雁北 胶东 辽东 辽西 华中 中国 南洋';

const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|独龙|鄂伦春|裕固|各';
const autonomous = new RegExp(`(?:(?:${peoples})族?)+自治[区州县旗]$`, 'u');
const kinds = /(?:特别行政区|自治[区州县旗]|地区|林区|新区|矿区|[省市县区旗盟])$/u;
/** Economic zones and the list's own headings, which no paper is called after. */
const noPlaces = /开发区|园区|示范区|管理区|合作区|保税区|产业|直辖|行政区划|其他/u;

/** What a place is called in a newspaper's name: 衢江 of 衢江区; one character is no name without its kind (义县). */
function stemOf(name: string): string {
  const stem = name.replace(autonomous, '').replace(kinds, '');
  return Array.from(stem).length >= 2 ? stem : name;
}

let known: ReadonlyMap<string, PlaceSize> | null = null;

/** All names with their places' sizes, read on first use. */
export function placeNames(): ReadonlyMap<string, PlaceSize> {
  if (known !== null) return known;
  const names = new Map<string, PlaceSize>();
  const add = (list: Readonly<Record<string, string>>, size: PlaceSize): void => {
    for (const name of Object.values(list)) if (!noPlaces.test(name)) names.set(stemOf(name), size);
  };
  add(areaList.county_list, PlaceSize.county);
  add(areaList.city_list, PlaceSize.prefecture);
  add(areaList.province_list, PlaceSize.prefecture);
  for (const region of regions.split(' ')) names.set(region, PlaceSize.prefecture);
  known = names;
  return names;
}

let heard: ReadonlyMap<string, readonly string[]> | null = null;

/** The names whose first character can be read as a syllable, so that not all have to be tried. */
export function placesFrom(syllable: string): readonly string[] {
  if (heard === null) {
    const names = new Map<string, string[]>();
    for (const name of placeNames().keys()) {
      for (const sound of readingsOf(name.codePointAt(0) ?? 0)) names.set(sound, [...names.get(sound) ?? [], name]);
    }
    heard = names;
  }
  return heard.get(syllable) ?? [];
}
