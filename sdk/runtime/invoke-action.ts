import type { ActionDefinition } from '../author/index.ts';
import {
  holdsPermission,
  mayCallAction,
  mayCallProvider,
  type Principal,
  type ProviderOffer,
  platformErrors,
  validationFailed,
} from '../contract/index.ts';
import { closeSchema } from './close-schema.ts';
import { entityTag } from './conditional/entity-tag.ts';
import { ifMatch } from './conditional/if-match.ts';
import { makeContext } from './make-context.ts';
import { onceByKey } from './once/once-by-key.ts';
import type { CallMeta, HostPorts } from './ports.ts';
import { schemaValidator } from './schema-validator.ts';

/** Runs an action: verify the principal, check the permission, validate, handle. */
export type ActionInvoker = (params: unknown, meta: CallMeta) => Promise<unknown>;

const anonymous: Principal = Object.freeze({ scope: 'customer', id: 'anonymous', permissions: [] });

type Handler = (ctx: unknown, params: unknown) => Promise<unknown>;

/** `siblings`: the plugin's actions; one of them may read what this one changes. */
export function actionInvoker(
  action: ActionDefinition,
  ports: HostPorts,
  { siblings = [] }: { siblings?: readonly ActionDefinition[] } = {},
): ActionInvoker {
  const validate = schemaValidator(closeSchema(action.params));
  const once = onceByKey(action, ports);
  const whileItFits = ifMatch(action, siblings);
  return async (params, meta) => {
    const token = meta.principal ?? '';
    const principal = action.permission === 'public' && !token ? anonymous : await ports.verify(token);
    assertAllowed(action, principal, ports.plugin.providers ?? []);
    const problems = validate(params);
    if (problems.length > 0) throw validationFailed(problems);
    const { requestId = 'none', origin } = meta;
    const context = (given: HostPorts) => makeContext(given, { principal, token, requestId, origin });
    const handle = (given: HostPorts) => (action.handler as Handler)(context(given), params);
    const read = (given: HostPorts, reader: ActionDefinition, asked: unknown) =>
      (reader.handler as Handler)(context(given), asked);
    const result = await once(meta, { principal, params }, (given) =>
      whileItFits(meta, params as Record<string, unknown>, { ports: given, handle, read }),
    );
    if (meta.tagged) meta.answer = { ...meta.answer, etag: entityTag(result) };
    return result;
  };
}

function assertAllowed(
  action: ActionDefinition,
  principal: Principal,
  offers: readonly ProviderOffer[],
): void {
  const { permission } = action;
  if (permission === 'public' || permission === 'authenticated') return;
  if (permission === 'kernel' && principal.id !== 'kernel') throw platformErrors.FORBIDDEN({ permission });
  if (holdsPermission(principal, permission) || mayCallAction(principal, action.name)) return;
  if (mayCallProvider(principal, action.name, offers)) return;
  throw platformErrors.FORBIDDEN({ permission });
}
