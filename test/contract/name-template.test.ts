import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTemplate, parseTemplate, templateIn } from '../../main/contract/name-template.ts';

describe('a template in the reader’s language', () => {
  it('calls its parts as that language does, and leaves all else', () => {
    expect(templateIn(`${defaultTemplate} {{paper}} {nothing}`, 'zh-CN')).toBe('{报名} {日期} 第{版次}版 {题名} {{paper}} {nothing}');
    expect(templateIn('{报名} {PAGE}', 'en')).toBe('{paper} {page}');
  });

  it('is the same template', () => {
    const template = fc.array(fc.constantFrom('{', '}', '{{', '}}', '{paper}', '{报名}', '{ date }', '第', '版', 'x', '{x}')).map((parts) => parts.join(''));
    fc.assert(fc.property(template, fc.constantFrom('zh-CN' as const, 'en' as const), (text, locale) => {
      expect(parseTemplate(templateIn(text, locale))).toEqual(parseTemplate(text));
    }));
  });
});
