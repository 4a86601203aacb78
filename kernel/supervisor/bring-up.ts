import type { PluginContract } from '@isp/sdk';
import type { PluginRecord } from '../plugins/plugin-record.ts';
import { StartError } from '../start-error.ts';
import { lookInto } from '../watchdog/look-into.ts';
import type { HostSurroundings } from './host-surroundings.ts';
import type { Replica } from './replica.ts';
import { Stopwatch } from './stopwatch.ts';

/** What is to come up. */
export interface Wanted {
  readonly host: string;
  readonly plugins: readonly PluginRecord[];
  readonly generation: number;
  /** Processes. */
  readonly count: number;
  /** Told when all serve and are open; rejecting ends them. */
  readonly commit?: ((generation: number) => Promise<void>) | undefined;
}

/** Processes that serve and are not announced yet. */
export interface BroughtUp {
  readonly replicas: readonly Replica[];
  readonly contracts: readonly PluginContract[];
}

/** Brings processes up until they serve: all of them or none. */
export async function bringUp(around: HostSurroundings, wanted: Wanted): Promise<BroughtUp> {
  const limitMs =
    Math.max(...wanted.plugins.map(({ manifest }) => manifest?.startTimeoutSeconds ?? 10)) * 1000;
  const replicas: Replica[] = [];
  let unadmit: () => void = () => undefined;
  const times = new Stopwatch();
  try {
    const launching = Array.from({ length: wanted.count }, () => around.launch(wanted, wanted.plugins));
    for (const one of await Promise.allSettled(launching)) {
      if (one.status === 'rejected') throw one.reason;
      replicas.push(one.value);
    }
    times.lap('launch');
    const [contracts = []] = await Promise.all(replicas.map((one) => one.load(limitMs)));
    times.lap('load');
    unadmit = around.admit(contracts);
    await Promise.all(replicas.map((one) => one.serve(limitMs)));
    times.lap('serve');
    await Promise.all(replicas.map((one) => around.introduce(one)));
    times.lap('introduce');
    await Promise.all(replicas.map((one) => one.open(limitMs)));
    times.lap('open');
    await wanted.commit?.(wanted.generation);
    const { label } = replicas[0] as Replica;
    around.log.info(
      { generation: label, replicas: replicas.length, lapsMs: times.lapsMs },
      'generation serves',
    );
    return { replicas, contracts };
  } catch (error) {
    unadmit();
    const reason = await explainSilence(error as Error, replicas);
    await Promise.all(replicas.map((one) => end(one, error as Error)));
    for (const one of replicas) around.lost(one.nodeId);
    throw reason;
  }
}

/** What it has taken since it was offered it may finish; what does not answer has taken nothing that it could. */
const finishLimitMs = 5_000;

function end(replica: Replica, error: Error): Promise<void> {
  const answers = (error as Partial<StartError>).code !== 'HOST_SILENT';
  return replica.offered && answers ? replica.drain(finishLimitMs) : replica.kill();
}

/** Nobody waits for what cannot start, so there is time to look. */
const lookLimitMs = 3_000;

/** A process that did not answer in time: which plugin has the word, and in what it is stuck. */
async function explainSilence(error: Error, replicas: readonly Replica[]): Promise<Error> {
  const [replica] = replicas;
  if ((error as Partial<StartError>).code !== 'HOST_SILENT' || !replica) return error;
  const { profile } = await lookInto(replica, lookLimitMs);
  const where = profile ? `: it is in ${profile.function} (${profile.file}:${profile.line})` : '';
  const plugin = replica.workingOn ?? replica.spec.host;
  const text = `${plugin} did not start in time${where}; ${error.message}`;
  return new StartError('HOST_SILENT', text, { cause: error, about: { plugin } });
}
