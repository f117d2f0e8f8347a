import { expect, it } from 'vitest';
import { dayOrTime } from '../../../../renderer/search/saved/day-or-time.ts';

const now = new Date(2026, 2, 5, 16, 30);
const at = (...moment: [year: number, month: number, day: number, hour: number, minute: number]): string => new Date(...moment).toISOString();

it.each([
  ['a moment of today is its time', at(2026, 2, 5, 9, 5), '09:05', '9:05 AM'],
  ['another day of this year is a day', at(2026, 2, 3, 9, 5), '3月3日', 'March 3'],
  ['the same day of another year is a whole date', at(2025, 2, 5, 9, 5), '2025年3月5日', 'March 5, 2025'],
])('%s', (_, iso, chinese, english) => {
  expect([dayOrTime(iso, 'zh-CN', now), dayOrTime(iso, 'en', now).replaceAll('\u202f', ' ')]).toEqual([chinese, english]);
});
