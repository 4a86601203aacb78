import type { ActionDefinition, HealthReport, PluginDefinition, PluginHandle, Tick } from '@isp/sdk';
import type { DescribedPlugin } from './described-plugin.ts';
import { SandboxHost, type SandboxOptions } from './sandbox-host.ts';
import type { HandlerKind } from './wire/messages.ts';

/** A sandboxed plugin as its host carries it: an ordinary definition, whose handlers run in the locked-down process. */
export interface SandboxedPlugin {
  readonly definition: PluginDefinition;
  readonly host: SandboxHost;
}

/** Loads a plugin into a sandbox of its own. */
export async function loadSandboxed(options: SandboxOptions): Promise<SandboxedPlugin> {
  const { host, described } = await SandboxHost.load(options);
  return { host, definition: toDefinition(described, host) };
}

function toDefinition(described: DescribedPlugin, host: SandboxHost): PluginDefinition {
  const { actions, jobs, listeners, schedules, starts } = described;
  const definition = {
    kind: 'isp-plugin',
    actions: actions.map(
      (action) =>
        ({
          ...action,
          kind: 'action',
          handler: (context, params) => host.run('action', action.name, { context, params }),
        }) as ActionDefinition,
    ),
    jobs: jobs.map(({ name, data }) => ({ kind: 'job', name, data, handler: forwards(host, 'job', name) })),
    listeners: listeners.map((event) => ({
      kind: 'listener',
      event,
      handler: forwards(host, 'event', event),
    })),
    schedules: schedules.map((schedule) => ({
      ...schedule,
      kind: 'schedule',
      handler: (context: never, { tickAt, missed }: Tick) =>
        forwards(host, 'schedule', schedule.name)(context, { tickAt: tickAt.toString(), missed }),
    })),
    ...(starts ? { start: starter(host) } : {}),
  };
  return definition as unknown as PluginDefinition;
}

function forwards(host: SandboxHost, kind: HandlerKind, name: string) {
  return async (context: never, params: unknown): Promise<void> => {
    await host.run(kind, name, { context, params });
  };
}

type Start = NonNullable<PluginDefinition['start']>;

/** Runs the plugin's `start`; what it hands back is asked for by name. */
function starter(host: SandboxHost): Start {
  return async ({ context }) => {
    const answered = await host.run('start', 'start', { context });
    const names = new Set(Array.isArray(answered) ? answered : []);
    const plain = (kind: 'open' | 'drain' | 'stop') =>
      names.has(kind) ? { [kind]: async () => void (await host.run(kind, kind, { context })) } : {};
    const handle: PluginHandle = { ...plain('open'), ...plain('drain'), ...plain('stop') };
    if (names.has('configure'))
      handle.configure = async (config) =>
        void (await host.run('configure', 'configure', { context, config }));
    if (names.has('health'))
      handle.health = async () => toReport(await host.run('health', 'health', { context }));
    return handle;
  };
}

const states = ['healthy', 'degraded', 'unhealthy'] as const;

/** What a stranger says of its health. */
function toReport(answered: unknown): HealthReport {
  const { state, reason } = (answered ?? {}) as Partial<Record<keyof HealthReport, unknown>>;
  const known = states.find((one) => one === state);
  if (!known)
    return { state: 'unhealthy', reason: 'its health check answers none of healthy, degraded, unhealthy' };
  return { state: known, ...(typeof reason === 'string' ? { reason: reason.slice(0, 500) } : {}) };
}
