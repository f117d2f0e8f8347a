import { expect, test } from 'vitest';
import { parseAccelerator } from '../../main/without-electron/accelerators.ts';

const none = { ctrl: false, meta: false, alt: false, shift: false };

test.each([
  ['CmdOrCtrl+O', { ...none, key: 'o', ctrl: true }],
  ['CmdOrCtrl+Shift+S', { ...none, key: 's', ctrl: true, shift: true }],
  ['Alt+Left', { ...none, key: 'arrowleft', alt: true }],
  ['CmdOrCtrl+PageDown', { ...none, key: 'pagedown', ctrl: true }],
  ['CmdOrCtrl+/', { ...none, key: '/', ctrl: true }],
  ['F1', { ...none, key: 'f1' }],
])('%s is a key combination', (accelerator, keys) => expect(parseAccelerator(accelerator, 'linux')).toEqual(keys));

test('the command key of macOS stands for Ctrl', () => {
  expect(parseAccelerator('CmdOrCtrl+O', 'darwin')).toEqual({ ...none, key: 'o', meta: true });
});

test('the plus key is where = is, which needs no shift', () => {
  expect(parseAccelerator('CmdOrCtrl+Plus', 'linux')).toEqual({ ...none, key: '=', ctrl: true });
});

test.each(['', 'Ctrl+', 'Hyper+X'])('%j is none', (accelerator) => expect(parseAccelerator(accelerator)).toBeNull());
