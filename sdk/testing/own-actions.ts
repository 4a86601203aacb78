import {
  actionInvoker,
  type CallMeta,
  closeSchema,
  type HostPorts,
  schemaValidator,
} from '../runtime/index.ts';
import { overTheWire } from './over-the-wire.ts';
import type { PluginUnderTest } from './plugin-under-test.ts';
import { testingErrors } from './testing-errors.ts';

/** Calls an action of the plugin by name. */
export type OwnActions = (name: string, params: unknown, meta: CallMeta) => Promise<unknown>;

/**
 * The plugin's actions as the bus offers them. One check is added that only tests make: an answer has to fit the
 * result schema, which is what the API documentation promises.
 */
export function ownActions({ definition, manifest }: PluginUnderTest, ports: HostPorts): OwnActions {
  const siblings = definition.actions ?? [];
  const actions = new Map(
    (definition.actions ?? []).map((action) => [
      action.name,
      { action, invoke: actionInvoker(action, ports, { siblings }) },
    ]),
  );
  return async (name, params, meta) => {
    const offered = actions.get(name);
    if (!offered) throw unknownAction(manifest.id, name, [...actions.keys()]);
    const { action, invoke } = offered;
    const result = overTheWire(await invoke(overTheWire(params), meta));
    if (action.result) assertFits(name, closeSchema(action.result), result);
    return result;
  };
}

function assertFits(action: string, schema: ReturnType<typeof closeSchema>, result: unknown): void {
  const problems = schemaValidator(schema)(structuredClone(result));
  if (problems.length === 0) return;
  const summary = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
  throw testingErrors.TEST_RESULT_DOES_NOT_FIT({ action, summary });
}

function unknownAction(plugin: string, action: string, known: readonly string[]) {
  return testingErrors.TEST_ACTION_UNKNOWN({ plugin, action, actions: known.join(', ') || 'none' });
}
