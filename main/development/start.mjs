// `npm start [-- FILE...]`: sets up, builds, opens the reader; without a display, makes a picture of its window.
import { setUp } from './set-up.mjs';
import { findElectron, hasDisplay, inProject, node24, root, runForeground, say, stop } from './project.mjs';

const typed = process.argv.slice(2);

setUp();
say('构建…', 'building…');
const { build } = await import('./build.mjs');
try {
  await build();
} catch (error) {
  stop('构建失败。', `The build failed: ${error.message}`);
}

const portrait = [];
if (!hasDisplay() && !typed.includes('--portrait')) {
  say('没有显示器：改为离屏渲染，把窗口存成图片', 'no display: rendering off-screen to a picture of the window');
  portrait.push('--portrait', inProject('out/window.png'));
}

const args = ['--sample-if-empty', ...portrait, ...typed];
const electron = hasDisplay() ? findElectron() : null;
// The reader's paths are meant from the folder in which they were typed.
const options = { cwd: process.env.INIT_CWD ?? process.cwd() };
process.exitCode = electron === null
  ? await runForeground(node24, ['--disable-warning=ExperimentalWarning', '--import', inProject('dist/without-electron/register.js'), inProject('dist/main.js'), ...args], options)
  : await runForeground(electron, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...args], options);
