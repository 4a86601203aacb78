import type { PluginHandle, PluginRuntime } from '@isp/sdk';
import { callerOfToken } from './caller-of-token.ts';
import { LiveServer } from './live-server.ts';
import { ownEndpoint } from './own-endpoint.ts';

type Forwarding = Required<Pick<PluginRuntime, 'callForText' | 'verifyPrincipal'>>;

/** Starts the live data server: it hears what plugins broadcast and hands it to those who may see it. */
export async function startRealtime(runtime: PluginRuntime): Promise<PluginHandle> {
  const { context, log } = runtime;
  const { callForText, verifyPrincipal } = runtime as Forwarding;
  const live = new LiveServer({
    log,
    resolve: callerOfToken({ context, verifyPrincipal }),
    async ended(ids) {
      const answer = await context.call('identity.sessions.ended', { ids: [...ids] });
      return answer.ids;
    },
    async snapshot({ snapshot }, { caller, requestId }) {
      const text = await callForText(snapshot, {}, { principal: caller.signed, requestId });
      return text === undefined ? null : JSON.parse(text);
    },
  });
  runtime.hearBroadcasts((change) => live.tell(change), { onGap: () => live.startAnew() });
  const follow = async () => live.follow(await context.call('kernel.topics', {}));
  await follow();
  ownEndpoint.current = await live.listen();
  return {
    catalogueChanged: follow,
    async drain() {
      ownEndpoint.current = undefined;
      await live.drain();
    },
    stop: () => live.stop(),
  };
}
