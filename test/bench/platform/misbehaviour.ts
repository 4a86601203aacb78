import { eventually } from '../../support/eventually.ts';
import { isAlive } from '../../support/is-alive.ts';
import { instantWhen } from './instants.ts';
import { getPlugin, reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

/** What the checks read of an incident. */
export interface Incident {
  readonly kind: string;
  readonly plugin: string;
  readonly version: string;
  readonly action?: string;
  readonly requestId?: string;
  readonly reason: string;
  readonly profile?: { readonly function: string };
}

/** One time the fixture `misbehaves` did what it is for; times are milliseconds from the request that made it. */
export interface Episode {
  readonly requestId: string;
  readonly incident: Incident | undefined;
  /** Shown as `degraded`; undefined when it was not looked for. */
  readonly flaggedMs: number | undefined;
  readonly endedMs: number;
  /** The first good answer of another process. */
  readonly servingMs: number;
}

const limitMs = 60_000;

/** Asks a fresh generation to misbehave, and follows it until another process answers. */
export async function misbehave(
  platform: RunningPlatform,
  how: string,
  { flagged }: { flagged: boolean },
): Promise<Episode> {
  // A reload forgives what happened before, so that every episode begins with a plugin that never failed.
  const { pid } = await reloadPlugin(platform, 'misbehaves');
  if (pid === undefined) throw new TypeError('misbehaves serves without a process');
  const requestId = `bench-${how}-${pid}`;
  const beganAt = performance.now();
  const asked = platform.admin
    .post(`/misbehaves/${how}`, {}, { 'x-request-id': requestId })
    .catch(() => undefined);
  const flaggedAt = flagged ? await whenFlagged(platform) : undefined;
  const alive = () => isAlive(pid);
  const endedAt = await instantWhen(alive, (is) => !is, { within: limitMs, what: `the end after ${how}` });
  const servingAt = await whenServing(platform, pid);
  await asked;
  const incident = await incidentOf(platform, requestId);
  platform.progress(
    `ended after ${seconds(endedAt - beganAt)}, serving after ${seconds(servingAt - beganAt)}: ${incident?.reason}`,
  );
  return {
    requestId,
    incident,
    flaggedMs: flaggedAt === undefined ? undefined : flaggedAt - beganAt,
    endedMs: endedAt - beganAt,
    servingMs: servingAt - beganAt,
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function whenFlagged(platform: RunningPlatform): Promise<number> {
  const what = { within: limitMs, what: 'the flag', everyMs: 15 };
  return instantWhen(
    () => getPlugin(platform, 'misbehaves'),
    ({ state }) => state === 'degraded',
    what,
  );
}

/** The first good answer that is not of a certain process. */
export function whenServing({ admin }: RunningPlatform, former: number): Promise<number> {
  return instantWhen(
    () => admin.get<{ pid?: number }>('/misbehaves'),
    ({ status, body }) => status === 200 && body.pid !== former,
    { within: limitMs, what: 'serving again' },
  );
}

/** Undefined when none with the request's id turns up. */
async function incidentOf({ admin }: RunningPlatform, requestId: string): Promise<Incident | undefined> {
  const latest = async () =>
    (await admin.get<{ data: Incident[] }>('/plugins/misbehaves/incidents?limit=5')).body.data.find(
      (incident) => incident.requestId === requestId,
    );
  const wish = { within: 5_000, what: 'the incident' };
  return eventually(latest, (incident) => incident !== undefined, wish).catch(() => undefined);
}
