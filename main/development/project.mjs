// What the scripts of this folder share: where things are, and how to run a command.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const inProject = (...parts) => path.join(root, ...parts);
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Node 24 of the npm package `node`: the scripts themselves may run on an older one. */
export const node24 = inProject('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** One line of progress, Chinese first. */
export const say = (chinese, english) => console.log(`旧闻 · ${chinese} · ${english}`);

/** Ends the script with what went wrong and what to do about it. */
export function stop(chinese, english) {
  console.error(`\n旧闻 · ${chinese}\n       ${english}`);
  process.exit(1);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a command, or null. */
export function which(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return folders.map((folder) => path.join(folder, name + suffix)).find(isExecutable) ?? null;
}

/** An installed Chromium, looked for as without-electron/installed-chromium.ts does. */
export function findChromium() {
  const { names, places } = readJson(inProject('main/without-electron/chromium-places.json'));
  const { CHROMIUM: chosen } = process.env;
  if (chosen && isExecutable(chosen)) return chosen;
  return names.map(which).find((file) => file !== null) ?? (places[process.platform] ?? []).find(isExecutable) ?? null;
}

/** Electron's executable, or null where it was never downloaded. */
export function findElectron() {
  const pathFile = inProject('node_modules/electron/path.txt');
  if (!existsSync(pathFile)) return null;
  const file = inProject('node_modules/electron/dist', readFileSync(pathFile, 'utf8'));
  return existsSync(file) ? file : null;
}

/** True where a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Runs a command to its end, its output shown. Answers whether it succeeded. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Runs a command in the foreground: interruptions reach it, and its exit code is answered. */
export function runForeground(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    // The terminal interrupts both; this one stays until the other has ended in order.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', (error) => { console.error(error.message); resolve(1); });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
