import { describe, expect, it } from 'vitest';
import { readDay } from '../../renderer/reader/date-reading.ts';

describe('a day as people write it', () => {
  it.each([
    '2024-9-17', '2024-09-17', '2024/9/17', '2024.9.17', '2024 9 17', '20240917', '2024年9月17日', '2024 年 9 月 17 日', '2024年9月17号', '２０２４－９－１７',
    '二〇二四年九月十七日', '二零二四年九月十七日', '  2024-9-17 ',
  ])('%s is 17 September 2024, whatever is being read', (text) => expect(readDay(text, 1998)).toBe('2024-09-17'));

  it.each(['9.17', '9-17', '09/17', '9月17日', '9月17', '九月十七日'])('%s is of the year that is being read', (text) => expect(readDay(text, 1998)).toBe('1998-09-17'));

  it.each([['1月10日', '1998-01-10'], ['十月二十日', '1998-10-20'], ['十二月三十一日', '1998-12-31'], ['十一月二十一日', '1998-11-21']])('%s is %s', (text, day) => expect(readDay(text, 1998)).toBe(day));

  it.each(['2024-9', '2024年9月', '202409'])('%s is the first of the month', (text) => expect(readDay(text, 1998)).toBe('2024-09-01'));

  it.each(['', '17', '2024', '2024-13-1', '2023-2-29', '9.31', '昨天', '2024-9-17-1', '123456789'])('“%s” is none', (text) => expect(readDay(text, 1998)).toBeNull());

  it('knows leap days', () => expect(readDay('2.29', 2024)).toBe('2024-02-29'));
});
