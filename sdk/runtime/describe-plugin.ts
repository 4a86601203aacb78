import type { ActionDefinition, PluginDefinition } from '../author/index.ts';
import type { ActionContract, ErrorContract, Manifest, PluginContract } from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { answersRepresentation, isList, readerOf } from './conditional/resource-routes.ts';
import { describeSchedules } from './describe-schedules.ts';
import { batchedNames } from './many-handlers.ts';
import { offlineProblems } from './offline-rules.ts';
import { runtimeErrors } from './runtime-errors.ts';

/** Turns a loaded plugin into plain data, refusing names and permissions that are not its own. */
export function describePlugin(
  definition: PluginDefinition,
  manifest: Manifest,
  config: Readonly<Record<string, unknown>> = {},
): PluginContract {
  const { schedules, problems: unsound } = describeSchedules(definition, { plugin: manifest.id, config });
  const problems = [...findProblems(definition, manifest), ...unsound];
  if (problems.length > 0) {
    throw runtimeErrors.PLUGIN_INVALID({ plugin: manifest.id, reason: problems.join('; ') });
  }
  return {
    plugin: manifest.id,
    version: manifest.version,
    title: manifest.name,
    ...(manifest.description ? { description: manifest.description } : {}),
    actions: (definition.actions ?? []).map((action, _, all) => ({
      ...describeAction(action),
      ...(action.rest && answersRepresentation(action, all) ? { etag: true as const } : {}),
      ...(isList(action) ? { csv: true as const } : {}),
      ...(readerOf(action, all) ? { ifMatch: true as const } : {}),
    })),
    listeners: (definition.listeners ?? []).map((listener) => listener.event),
    jobs: (definition.jobs ?? []).map((job) => ({ name: job.name })),
    inBatches: batchedNames(definition),
    schedules,
    events: manifest.contributes?.events ?? [],
    topics: manifest.contributes?.topics ?? [],
    providers: manifest.contributes?.providers ?? [],
  };
}

function findProblems(definition: PluginDefinition, manifest: Manifest): string[] {
  if (definition?.kind !== 'isp-plugin') return ['plugin.ts must export definePlugin({...}) as its default'];
  const own = `${manifest.id}.`;
  const actions = definition.actions ?? [];
  const declared = new Set((manifest.contributes?.permissions ?? []).map((permission) => permission.id));
  const subscribes = new Set(manifest.permissions?.['events.subscribe'] ?? []);
  return [
    ...[...actions, ...(definition.jobs ?? [])]
      .filter(({ name }) => !name.startsWith(own))
      .map(({ name }) => `the name ${name} must start with ${own}`),
    ...doubles(actions.map(({ name }) => name)).map((name) => `the action ${name} is declared twice`),
    ...actions
      .filter(({ permission }) => !openTo.has(permission) && !declared.has(permission))
      .map(
        ({ name, permission }) =>
          `${name} needs the permission ${permission}, which plugin.json does not declare`,
      ),
    ...actions.flatMap(offlineProblems),
    ...(definition.listeners ?? [])
      .filter(({ event }) => !event.startsWith(own) && !subscribes.has(event))
      .map(({ event }) => `it listens to ${event} without events.subscribe in plugin.json`),
    ...(manifest.contributes?.topics ?? [])
      .filter(({ snapshot }) => !actions.some(({ name }) => name === snapshot))
      .map(
        ({ name, snapshot }) => `the snapshot of the topic ${name} is ${snapshot}, which it does not offer`,
      ),
    ...(manifest.contributes?.providers ?? [])
      .filter(({ action }) => !actions.some(({ name }) => name === action))
      .map(({ seam, action }) => `for the seam ${seam} it names ${action}, which it does not offer`),
  ];
}

const openTo = new Set(['public', 'authenticated', 'kernel']);

function doubles(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function describeAction(action: ActionDefinition): ActionContract {
  const [method, path] = action.rest?.split(' ') ?? [];
  return {
    name: action.name,
    summary: action.summary,
    permission: action.permission,
    ...(method && path ? { rest: { method, path, status: action.status } } : {}),
    params: closeSchema(action.params),
    ...(action.result ? { result: closeSchema(action.result) } : {}),
    errors: action.errors.map(describeError),
    idempotent: action.idempotent,
    ...(action.idempotencyKey ? { idempotencyKey: true as const } : {}),
    ...(action.example === undefined ? {} : { example: action.example }),
    ...(action.exampleResult === undefined ? {} : { exampleResult: action.exampleResult }),
    ...(action.bodyLimitBytes ? { bodyLimitBytes: action.bodyLimitBytes } : {}),
    ...(action.rawBody ? { rawBody: action.rawBody } : {}),
    ...(action.file ? { file: action.file } : {}),
    ...(action.timeoutMs ? { timeoutMs: action.timeoutMs } : {}),
    ...(action.sensitive ? { sensitive: true as const } : {}),
    ...(action.offline ? { offline: true as const } : {}),
    ...(action.queueable ? { queueable: true as const } : {}),
  };
}

function describeError({ code, status, text, retry }: ErrorContract): ErrorContract {
  return { code, status, ...(text ? { text } : {}), ...(retry ? { retry } : {}) };
}
