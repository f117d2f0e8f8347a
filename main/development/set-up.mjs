// Installs what is missing and nothing else: npm packages, Node 24, Chromium and Chinese fonts, Electron's binary.
// Runs on the Node that is there (20 or newer) with no packages at all. Quick when everything is in place.
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { findChromium, findElectron, inProject, node24, readJson, run, say, stop, which } from './project.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npmOptions = { shell: process.platform === 'win32' };

/** How long Electron's binary may take to arrive. */
const ELECTRON_LIMIT_MS = 20_000;
const electronAbsent = inProject('node_modules/.electron-absent');

/** True when node_modules has what the lock file says, by npm's own record of what it installed. */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([place, { version, optional, link }]) =>
    place === '' || optional || link || installed.packages[place]?.version === version);
}

function installPackages() {
  const record = inProject('node_modules/.package-lock.json');
  if (existsSync(record) && isInstalled(readJson(inProject('package-lock.json')), readJson(record))) return;
  say('安装 npm 依赖…', 'installing npm packages…');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (run(npm, ['ci', ...quiet], { ...npmOptions, stdio: 'ignore' })) return;
  // A mirror that lacks other platforms' optional packages makes `npm ci` refuse a lock file that `npm install` follows.
  if (!run(npm, ['install', '--no-save', ...quiet], npmOptions)) {
    stop('npm 依赖没有装上。请检查能否访问 npm 仓库，再试一次。', 'The npm packages were not installed. Check that the npm registry can be reached and try again.');
  }
}

/** npm may have been told not to run install scripts, and then the package `node` has no node. */
function installNode24() {
  if (!existsSync(node24)) {
    say('安装 Node 24…', 'installing Node 24…');
    run(process.execPath, ['installArchSpecificPackage.js'], { cwd: inProject('node_modules/node') });
  }
  if (!existsSync(node24)) stop('Node 24 没有装上。请运行：npm rebuild node', 'Node 24 was not installed. Run: npm rebuild node');
  const link = inProject('node_modules/.bin/node');
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync('../node/bin/node', link);
}

/** Tried once; where it cannot be had, the app runs on an installed Chromium. JIUWEN_RETRY_ELECTRON=1 tries again. */
function installElectron() {
  const { version } = readJson(inProject('node_modules/electron/package.json'));
  if (findElectron() !== null) return;
  if (existsSync(electronAbsent) && process.env.JIUWEN_RETRY_ELECTRON !== '1') return;
  say(`下载 Electron ${version}（最多 ${ELECTRON_LIMIT_MS / 1000} 秒）…`, `fetching Electron ${version} (${ELECTRON_LIMIT_MS / 1000} s at most)…`);
  run(node24, ['node_modules/electron/install.js'], { stdio: 'ignore', timeout: ELECTRON_LIMIT_MS, killSignal: 'SIGKILL' });
  if (findElectron() !== null) return;
  writeFileSync(electronAbsent, `${version}\n`);
  say('没有下载到 Electron，改用已安装的 Chromium', 'Electron could not be fetched; an installed Chromium is used instead');
}

const hasChineseFonts = () => process.platform !== 'linux'
  || (which('fc-list') !== null && spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.trim() !== '');

/** Debian's packages for what is missing. */
function missingPackages(forTests) {
  return [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(hasChineseFonts() ? [] : ['fonts-noto-cjk']),
    ...(forTests && which('pdftotext') === null ? ['poppler-utils'] : []),
  ];
}

/** How to become root without a question, or null. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return which('sudo') !== null && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

function installSystemPackages(forTests) {
  const missing = missingPackages(forTests);
  if (missing.length === 0) return;
  const prefix = rootPrefix();
  if (process.platform === 'linux' && which('apt-get') !== null && prefix !== null) {
    say(`安装系统软件包：${missing.join(' ')}`, 'installing system packages…');
    const apt = (...args) => {
      const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
      return run(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
    };
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing);
  }
  const still = missingPackages(forTests);
  if (still.length === 0) return;
  const { commands } = readJson(inProject('main/without-electron/chromium-places.json'));
  const command = process.platform === 'linux' ? `sudo apt-get install ${still.join(' ')}` : commands[process.platform];
  const needed = still.includes('chromium') && (forTests || findElectron() === null) || (forTests && still.includes('poppler-utils'));
  if (needed) stop(`还缺 ${still.join('、')}。请运行：${command}`, `${still.join(', ')} missing. Run: ${command}`);
  say(`缺 ${still.join('、')}，可运行：${command}`, `${still.join(', ')} missing; run: ${command}`);
}

/** @param forTests whether the tests' own tools are wanted as well */
export function setUp({ forTests = false } = {}) {
  installPackages();
  installNode24();
  installElectron();
  installSystemPackages(forTests);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  setUp({ forTests: process.argv.includes('--tests') });
  say('准备就绪', 'all set up');
}
