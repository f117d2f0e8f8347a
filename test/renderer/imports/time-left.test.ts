import { describe, expect, it } from 'vitest';
import { roughly } from '../../../renderer/imports/time-left.ts';
import { en } from '../../../renderer/locales/en.ts';
import { zh } from '../../../renderer/locales/zh.ts';

const said = (seconds: number): readonly [string, string] => {
  const { hours, minutes } = roughly(seconds);
  return [zh.timeLeft(hours, minutes), en.timeLeft(hours, minutes)];
};

describe('the time left', () => {
  it.each([
    [0, '还要不到 1 分钟', 'less than a minute left'],
    [49, '还要不到 1 分钟', 'less than a minute left'],
    [50, '还要约 1 分钟', 'about 1 minute left'],
    [170, '还要约 3 分钟', 'about 3 minutes left'],
    [59.6 * 60, '还要约 1 小时', 'about 1 hour left'],
    [84 * 60, '还要约 1 小时 20 分钟', 'about 1 hour 20 minutes left'],
    [118 * 60, '还要约 2 小时', 'about 2 hours left'],
  ])('%d s is told in words', (seconds, chinese, english) => {
    expect(said(seconds)).toEqual([chinese, english]);
  });
});
