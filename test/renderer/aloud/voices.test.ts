import { describe, expect, it } from 'vitest';
import { bestVoice } from '../../../renderer/reader/aloud/voices.ts';

const voice = (lang: string, localService = true, isDefault = false): { lang: string; localService: boolean; default: boolean } => ({ lang, localService, default: isDefault });

describe('the voice to read Chinese with', () => {
  it.each(['zh-CN', 'zh_CN', 'cmn', 'zh', 'zh-Hans-CN', 'cmn-CN'])('is found under %s', (lang) => {
    expect(bestVoice([voice('en-GB', true, true), voice('yue'), voice('zh-TW'), voice(lang)])?.lang).toBe(lang);
  });

  it('is the system’s own choice among equals', () => {
    const chosen = voice('zh-CN', true, true);
    expect(bestVoice([voice('zh-CN'), chosen, voice('zh-CN')])).toBe(chosen);
  });

  it('is any Chinese one rather than none', () => {
    expect(bestVoice([voice('en-GB'), voice('zh-HK')])?.lang).toBe('zh-HK');
  });

  it('is never one that sends the text away', () => {
    expect(bestVoice([voice('zh-CN', false, true)])).toBeNull();
  });

  it('is none where no voice speaks Chinese', () => {
    expect(bestVoice([voice('en-GB', true, true), voice('zhx')])).toBeNull();
    expect(bestVoice([])).toBeNull();
  });
});
