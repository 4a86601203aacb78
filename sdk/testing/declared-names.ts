import type { JsonSchema } from '../contract/index.ts';
import { closeSchema, schemaValidator, type Validate } from '../runtime/index.ts';
import type { PluginUnderTest } from './plugin-under-test.ts';
import { testingErrors } from './testing-errors.ts';

/** What the plugin may publish and enqueue, by its manifest and its `plugin.ts`. */
export interface DeclaredNames {
  readonly plugin: string;
  readonly jobs: ReadonlySet<string>;
  readonly listensTo: ReadonlySet<string>;
  /** Its declared events, each with what its data has to fit; one without a schema takes anything. */
  readonly events: ReadonlyMap<string, Validate>;
}

export function declaredNames({ manifest, contract }: PluginUnderTest): DeclaredNames {
  return {
    plugin: manifest.id,
    jobs: new Set(contract.jobs.map(({ name }) => name)),
    listensTo: new Set(contract.listeners),
    events: new Map((contract.events ?? []).map(({ name, data }) => [name, dataValidator(data)] as const)),
  };
}

/** Others read what the manifest says an event carries. */
export function assertDeclaredData({ events }: DeclaredNames, event: { name: string; data: unknown }): void {
  const problems = events.get(event.name)?.(structuredClone(event.data)) ?? [];
  if (problems.length === 0) return;
  const summary = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
  throw testingErrors.TEST_EVENT_DOES_NOT_FIT({ event: event.name, summary });
}

/** Says whether the plugin listens to this event of its own. */
export function isHeard({ listensTo, events }: DeclaredNames, event: string): boolean {
  return listensTo.has(event) || (listensTo.has('*') && events.has(event));
}

function dataValidator(data: JsonSchema | undefined): Validate {
  return data ? schemaValidator(closeSchema(data)) : () => [];
}
