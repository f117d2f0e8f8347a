/** A headline made from the lead, for an article whose own was a picture and is gone. */
import { tight } from './fold.ts';

/** Headlines are shorter than sentences. */
const MAX_LENGTH = 30;
const MIN_LENGTH = 7;

const opening = /^(?:[^（(。，]{0,20}[（(][^）)]{1,60}[）)]\s*|[^，。]{0,24}(?:讯|訊|电|電)\s+)/u;
/** Clauses that only say when or how: 3月5日, 近日, 连日来, 据悉. */
const circumstance = /^(?:[\d\s年月日上下午时分点至、—-]+|近日|日前|近期|昨日|昨天|今日|今天|连日来|近年来|目前|据悉|据了解|记者.{0,6}获悉|.{0,6}(?:消息|报道))$/u;
const dateStart = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚|清晨|凌晨|傍晚)?|^(?:昨日|昨天|今日|今天|近日|日前)(?:上午|下午|晚)?/u;

/** The first clause of a lead that says something, cut to a headline's length; null where there are no words. */
export function inferHeadline(lead: string): string | null {
  const text = tight(lead).replace(opening, '');
  const sentence = text.split(/[。！？；]/u, 1)[0] ?? '';
  const clauses = sentence.split(/，/u).map((clause) => clause.trim()).filter((clause) => clause !== '' && !circumstance.test(clause));
  let headline = '';
  for (const clause of clauses) {
    if (headline.length >= MIN_LENGTH) break;
    headline = headline === '' ? clause.replace(dateStart, '') : `${headline}，${clause}`;
  }
  if (headline === '') headline = sentence.trim();
  if (headline.length > MAX_LENGTH) headline = `${headline.slice(0, MAX_LENGTH - 1)}…`;
  return /[\p{L}\p{N}]/u.test(headline) ? headline : null;
}
