/** The module `electron` as `desktop/` sees it when Electron is not there; register.ts puts it in place. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { protocol, session } from './session.ts';
export { nativeTheme, screen, shell } from './system.ts';
