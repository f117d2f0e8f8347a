// `npm test`: sets up, then builds, lints, type-checks and runs every test. Stops at the first step that fails.
import { setUp } from './set-up.mjs';
import { inProject, node24, run, say, stop } from './project.mjs';

const script = (file, ...args) => () => run(node24, ['--disable-warning=ExperimentalWarning', inProject(file), ...args]);

const steps = [
  ['构建', 'build', script('main/development/build.mjs')],
  ['检查写法', 'lint', script('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['检查类型', 'typecheck', script('node_modules/typescript/bin/tsc', '--noEmit')],
  ['单元测试', 'unit', script('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit')],
  ['端到端测试', 'e2e', script('node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e')],
];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const started = Date.now();
const times = [];

setUp({ forTests: true });
times.push(`set-up ${seconds(started)}`);
for (const [chinese, english, step] of steps) {
  const since = Date.now();
  say(`${chinese}…`, `${english}…`);
  if (!step()) stop(`${chinese}没有通过（${seconds(since)}）。`, `FAILED: ${english} (${seconds(since)})`);
  times.push(`${english} ${seconds(since)}`);
  say(`${chinese}通过 ${seconds(since)}`, `${english} passed`);
}
say(`全部通过 ${seconds(started)}`, `all passed: ${times.join(', ')}`);
