import { describe, expect, it } from 'vitest';
import { isNamesOnly, partNames, readNames } from '../../../main/recognition/wording/names.ts';

describe('names', () => {
  it('are parted at spaces', () => {
    expect(readNames('陈知远 周望麦')).toEqual(['陈知远', '周望麦']);
  });

  it('are parted at surnames where they run together', () => {
    expect(partNames('林栖禾余听澜钱梦')).toEqual({ names: ['林栖禾', '余听澜', '钱梦'], certain: true });
  });

  it('are told from words', () => {
    expect(isNamesOnly('陈知远 周望麦')).toBe(true);
    expect(isNamesOnly('新桥今天上午正式通车')).toBe(false);
  });
});
