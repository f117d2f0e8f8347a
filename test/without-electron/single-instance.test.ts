import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { claimInstance, type OtherInstance } from '../../main/without-electron/single-instance.ts';
import { temporaryFolder } from '../temporary.ts';

const module = fileURLToPath(new URL('../../main/without-electron/single-instance.ts', import.meta.url));

/** Arguments of another process that wants to be the one instance, and says whether it is. */
function claiming(userData: string, files: readonly string[]): readonly string[] {
  const script = `
    const { claimInstance } = await import(${JSON.stringify(module)});
    const claim = claimInstance(${JSON.stringify(userData)}, { argv: ['x'], folder: '/there', data: { files: ${JSON.stringify(files)} } }, () => {});
    console.log(claim !== null);
    process.exit();
  `;
  return ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
}

const claimElsewhere = (userData: string): boolean =>
  execFileSync(process.execPath, claiming(userData, []), { encoding: 'utf8' }).trim() === 'true';

function claimHere(userData: string, onOther: (other: OtherInstance) => void = () => undefined): ReturnType<typeof claimInstance> {
  const claim = claimInstance(userData, { argv: [], folder: '/', data: {} }, onOther);
  onTestFinished(() => claim?.release());
  return claim;
}

test('whoever is alone is the one', () => expect(claimHere(temporaryFolder())).not.toBeNull());

test('instances of other user data do not count', () => {
  claimHere(temporaryFolder());
  expect(claimElsewhere(temporaryFolder())).toBe(true);
});

test('what an instance that died has left behind does not count', () => {
  const userData = temporaryFolder();
  expect(claimElsewhere(userData)).toBe(true);
  expect(claimHere(userData)).not.toBeNull();
});

test('a second instance is told so, and the first one hears what it was asked for', async () => {
  const userData = temporaryFolder();
  const heard: OtherInstance[] = [];
  claimHere(userData, (other) => heard.push(other));
  // The first one has to be free to answer, so the second runs beside it.
  const second = spawn(process.execPath, claiming(userData, ['/a 📰.txt']));
  let said = '';
  second.stdout.setEncoding('utf8').on('data', (text: string) => { said += text; });
  await vi.waitFor(() => expect(said.trim()).toBe('false'), { timeout: 10_000 });
  expect(heard).toEqual([{ argv: ['x'], folder: '/there', data: { files: ['/a 📰.txt'] } }]);
});
