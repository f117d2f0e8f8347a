/** `node --import ./register.js main.js` runs the app with the stand-in in place of Electron. */
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Worker threads are started with the same flags, but have no window and no use for Electron.
if (isMainThread) {
  const standIn = new URL('./electron.js', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standIn, format: 'module', shortCircuit: true } : next(specifier, context),
  });

  // Electron ends in order when it is interrupted, and so does the browser here.
  const { app } = await import('./app.ts');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
