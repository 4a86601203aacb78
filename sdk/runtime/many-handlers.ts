import type { BatchItem, PluginDefinition } from '../author/index.ts';
import { validationFailed } from '../contract/index.ts';
import { lazyValidator } from './lazy-validator.ts';
import type { Validate } from './schema-validator.ts';

/** Handles many messages of one kind and name. */
export type ManyHandler = (ctx: unknown, items: readonly NamedItem[]) => Promise<void>;

/** A message with the name of its event or job. */
export interface NamedItem extends BatchItem<unknown> {
  readonly name: string;
}

type AuthorsHandler = (ctx: unknown, items: readonly BatchItem<unknown>[]) => Promise<void>;

/** What handles many messages of a kind and name; undefined where they are handled one by one. */
export function manyHandlers(
  plugin: PluginDefinition,
): (message: { readonly kind: string; readonly name: string }) => ManyHandler | undefined {
  const handlers = new Map<string, ManyHandler | undefined>();
  for (const { name, data, handleMany } of plugin.jobs ?? []) {
    if (handleMany) handlers.set(`job ${name}`, validating(lazyValidator(data), handleMany as never));
  }
  for (const { event, handleMany } of plugin.listeners ?? []) {
    const handler = handleMany as AuthorsHandler | undefined;
    handlers.set(`event ${event}`, handler && (event === '*' ? withNames(handler) : handler));
  }
  return ({ kind, name }) => {
    const own = `${kind} ${name}`;
    return handlers.has(own) || kind !== 'event' ? handlers.get(own) : handlers.get('event *');
  };
}

/** The names of what a plugin handles many at a time, as its contract lists them: `event NAME`, `job NAME`. */
export function batchedNames({ jobs = [], listeners = [] }: PluginDefinition): string[] {
  return [
    ...jobs.filter(({ handleMany }) => handleMany).map(({ name }) => `job ${name}`),
    ...listeners.filter(({ handleMany }) => handleMany).map(({ event }) => `event ${event}`),
  ];
}

function validating(validate: Validate, handler: AuthorsHandler): ManyHandler {
  return async (ctx, items) => {
    const problems = items.flatMap(({ data }) => validate(data));
    if (problems.length > 0) throw validationFailed(problems);
    await handler(ctx, items);
  };
}

function withNames(handler: AuthorsHandler): ManyHandler {
  return (ctx, items) =>
    handler(
      ctx,
      items.map(({ name, data, ...item }) => ({ ...item, data: { name, data } })),
    );
}
