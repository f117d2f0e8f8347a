import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { defaultState, keepWindowState, onScreen, readWindowState, type WindowState } from '../../main/desktop/window-state.ts';
import { temporaryFolder } from '../temporary.ts';

const display = { x: 0, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number): WindowState => ({ ...defaultState, x, y });

describe('a window\'s place', () => {
  test.each([[100, 100], [0, 0], [-1200, 10], [1800, 900]])('(%i, %i) is kept where its title bar is within reach', (x, y) => {
    expect(onScreen(at(x, y), display)).toEqual(at(x, y));
  });

  test.each([[-2000, 0], [1919, 0], [0, 1079], [0, -50], [5000, 5000]])('(%i, %i) is left to the desktop', (x, y) => {
    expect(onScreen(at(x, y), display)).toMatchObject({ x: null, y: null, width: defaultState.width });
  });
});

test('what was kept is found again', async () => {
  const file = path.join(temporaryFolder(), 'window.json');
  const bounds = { x: 40, y: 50, width: 1100, height: 700 };
  const window = Object.assign(new EventEmitter(), { isDestroyed: () => false, getNormalBounds: () => bounds, isMaximized: () => false });
  keepWindowState(window as unknown as BrowserWindow, file);
  window.emit('close');
  await vi.waitFor(async () => expect(await readWindowState(file)).toEqual({ ...bounds, maximized: false }));
});

test('a damaged state is the default', async () => {
  const file = path.join(temporaryFolder(), 'window.json');
  writeFileSync(file, '{"x":0,"y":0,"width":-5,"height":1e9,"maximized":"no"}');
  expect(await readWindowState(file)).toEqual(defaultState);
});
