import { type OwnedTopic, type Principal, platformErrors } from '@isp/sdk';
import { connectLive, type Heard } from '../../../test/support/live-client.ts';
import { clientSessionHeader, endpointKeyHeader } from '../contract/index.ts';
import { LiveServer } from '../live/live-server.ts';

export interface LiveFixture extends AsyncDisposable {
  readonly live: LiveServer;
  /** Who holds which token. A token taken out has ended. */
  readonly callers: Map<string, Principal>;
  /** Ids of sessions that were ended. */
  readonly endedSessions: Set<string>;
  /** Called for each snapshot; what it answers is the snapshot. */
  onSnapshot: (topic: string) => Promise<unknown>;
  connect(token?: string, options?: { key?: string; reconnection?: boolean; session?: string }): Heard;
}

const topic = (name: string): OwnedTopic => ({
  name,
  title: name,
  plugin: 'owner',
  permission: `owner.${name}.read`,
  snapshot: `owner.${name}.list`,
});

export const topics = ['things', 'secrets', ...Array.from({ length: 60 }, (_, n) => `t${n}`)].map(topic);
export const tokenOf = (name: string) => `${name}-token-of-a-test-session`;

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A live data server with sessions and snapshots of the test's own. */
export async function startLive(options: { recheckMs?: number } = {}): Promise<LiveFixture> {
  const callers = new Map<string, Principal>();
  const endedSessions = new Set<string>();
  const opened: Heard[] = [];
  const live = new LiveServer({
    ...options,
    log: silent,
    async resolve(token) {
      const principal = callers.get(token);
      if (!principal)
        throw platformErrors.UNAUTHENTICATED({ reason: 'The session has ended; log in again.' });
      return { principal, signed: 'signed' };
    },
    ended: async (ids) => ids.filter((id) => endedSessions.has(id)),
    snapshot: ({ name }) => fixture.onSnapshot(name),
  });
  live.follow(topics);
  const { host, port, key } = await live.listen();
  const fixture: LiveFixture = {
    live,
    callers,
    endedSessions,
    onSnapshot: async () => [],
    connect(token, { key: sent = key, reconnection = false, session } = {}) {
      const headers = { [endpointKeyHeader]: sent, ...(session ? { [clientSessionHeader]: session } : {}) };
      const heard = connectLive(`http://${host}:${port}`, {
        headers,
        reconnection,
        ...(token === undefined ? {} : { token }),
      });
      opened.push(heard);
      return heard;
    },
    async [Symbol.asyncDispose]() {
      for (const { client } of opened) client.disconnect();
      await live.stop();
    },
  };
  return fixture;
}
