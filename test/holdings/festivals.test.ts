import { expect, it } from 'vitest';
import { dayOf } from '../../main/holdings/days.ts';
import { festivalOn } from '../../main/holdings/festivals.ts';

const on = (iso: string) => festivalOn(dayOf(iso) ?? 0);

it('Spring Festival moves with the moon, and its days are the same days in every year', () => {
  // 大年初一: 2013-02-10, 2023-01-22, 1950-02-17.
  for (const eve of ['2013-02-09', '2023-01-21', '1950-02-16']) expect(on(eve)).toEqual({ id: 0, usual: 0.4 });
  expect(on('2023-01-28')?.id).toBe(7);
  expect([on('2023-01-20'), on('2023-01-29')]).toEqual([null, null]);
});

it('knows National Day, and of no festival where the calendar ends', () => {
  expect(on('1999-10-01')?.id).toBe(on('2019-10-01')?.id);
  expect(on('1200-10-01')).toBeNull();
});
