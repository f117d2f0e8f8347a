import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const setUp = fileURLToPath(new URL('../../main/development/set-up.mjs', import.meta.url));

/** Asks the set-up script's `isInstalled`, which is plain JavaScript, in a process of its own. */
function isInstalled(wanted: object, installed: object): unknown {
  const script = `const { isInstalled } = await import(${JSON.stringify(setUp)}); console.log(isInstalled(${JSON.stringify(wanted)}, ${JSON.stringify(installed)}));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as unknown;
}

const packages = (entries: Record<string, object>): object => ({ packages: { '': {}, ...entries } });

test.each<[string, object, object, boolean]>([
  ['the same packages are installed', packages({ 'node_modules/a': { version: '1.0.0' } }), packages({ 'node_modules/a': { version: '1.0.0' } }), true],
  ['another version is not', packages({ 'node_modules/a': { version: '1.0.1' } }), packages({ 'node_modules/a': { version: '1.0.0' } }), false],
  ['a missing package is not', packages({ 'node_modules/a': { version: '1.0.0' } }), packages({}), false],
  ['another platform\'s package may be missing', packages({ 'node_modules/a': { version: '1.0.0', optional: true } }), packages({}), true],
])('%s', (_what, wanted, installed, expected) => expect(isInstalled(wanted, installed)).toBe(expected));

test('where everything is in place, setting up takes less than a second', () => {
  const started = performance.now();
  execFileSync(process.execPath, [setUp], { encoding: 'utf8' });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('the scripts need no package before the packages are there', () => {
  for (const name of ['set-up', 'project', 'start', 'test', 'build']) {
    const source = readFileSync(new URL(`../../main/development/${name}.mjs`, import.meta.url), 'utf8');
    const imported = [...source.matchAll(/^import .* from '([^']+)'/gmu)].map(([, from = '']) => from);
    expect(imported.filter((from) => !/^(?:node:|\.)/u.test(from))).toEqual([]);
  }
});
