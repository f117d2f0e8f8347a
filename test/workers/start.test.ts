import { describe, expect, it } from 'vitest';
import { workerUrl } from '../../main/workers/start.ts';

describe('a worker’s code', () => {
  it('is beside its subject in the source', () => {
    expect(workerUrl('store-worker', 'file:///app/main/workers/start.ts').href).toBe('file:///app/main/store/store-worker.ts');
  });

  it('is in workers/ beside a bundle', () => {
    expect(workerUrl('store-worker', 'file:///app/dist/main.js').href).toBe('file:///app/dist/workers/store-worker.js');
  });

  it('is beside another bundled worker', () => {
    expect(workerUrl('recognition-worker', 'file:///app/dist/workers/import-worker.js').href).toBe('file:///app/dist/workers/recognition-worker.js');
  });
});
