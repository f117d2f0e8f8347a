import { MessageChannel } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { JiuwenError, toFailure } from '../../main/contract/errors.ts';
import { talk } from '../../main/workers/rpc.ts';

it('carries an error’s code and details to the other side', async () => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const service = {
    find: (what: string): string => {
      throw new JiuwenError('not-found', { what });
    },
    stumble: (): string => {
      throw new TypeError('on purpose');
    },
    echo: (text: string): string => text,
  };
  talk(port1, service);
  const remote = talk<typeof service>(port2, {});
  const failureOf = async (call: Promise<unknown>): Promise<unknown> => call.catch(toFailure);
  expect(await failureOf(remote.find('article 7'))).toEqual({ code: 'not-found', details: { what: 'article 7' } });
  expect(await failureOf(remote.stumble())).toEqual({ code: 'unexpected', details: { reason: 'on purpose' } });
  expect(await remote.echo('旧闻')).toBe('旧闻');
});
