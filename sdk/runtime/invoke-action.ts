import type { ActionDefinition } from '../author/index.ts';
import {
  holdsPermission,
  type IspError,
  mayCallAction,
  mayCallProvider,
  type Principal,
  type ProviderOffer,
  platformErrors,
  validationFailed,
} from '../contract/index.ts';
import { anonymous } from './audit/audit-actor.ts';
import { auditedAction } from './audit/audited-action.ts';
import { entityTag } from './conditional/entity-tag.ts';
import { ifMatch } from './conditional/if-match.ts';
import { lazyValidator } from './lazy-validator.ts';
import { makeContext } from './make-context.ts';
import { onceByKey } from './once/once-by-key.ts';
import type { CallMeta, HostPorts } from './ports.ts';

/** Runs an action: verify the principal, check the permission, validate, handle. */
export type ActionInvoker = (params: unknown, meta: CallMeta) => Promise<unknown>;

type Handler = (ctx: unknown, params: unknown) => Promise<unknown>;

/** `siblings`: the plugin's actions; one of them may read what this one changes. */
export function actionInvoker(
  action: ActionDefinition,
  ports: HostPorts,
  { siblings = [] }: { siblings?: readonly ActionDefinition[] } = {},
): ActionInvoker {
  const validate = lazyValidator(action.params);
  const audited = auditedAction(action, ports.audit);
  const once = onceByKey(action, ports);
  const whileItFits = ifMatch(action, siblings);
  return async (params, meta) => {
    const token = meta.principal ?? '';
    const principal = action.permission === 'public' && !token ? anonymous : await ports.verify(token);
    const { requestId = 'none', origin } = meta;
    const call = { principal, requestId, origin, params: params as object };
    const refusal = findRefusal(action, principal, ports.plugin.providers ?? []);
    if (refusal) {
      await audited.refused(call, refusal);
      throw refusal;
    }
    const problems = validate(params);
    if (problems.length > 0) throw validationFailed(problems);
    const identity = { principal, token, requestId, origin };
    const handle = (given: HostPorts) => {
      const trail = audited.trail(call);
      if (meta.exported) trail.note({ reason: 'downloaded as CSV' });
      const context = makeContext(given, { ...identity, trail, site: action.name });
      return audited.run(trail, () => (action.handler as Handler)(context, params));
    };
    const read = (given: HostPorts, reader: ActionDefinition, asked: unknown) =>
      (reader.handler as Handler)(makeContext(given, { ...identity, site: reader.name }), asked);
    const result = await once(meta, call, (given) =>
      whileItFits(meta, call.params as Record<string, unknown>, { ports: given, handle, read }),
    );
    if (meta.tagged) meta.answer = { ...meta.answer, etag: entityTag(result) };
    return result;
  };
}

function findRefusal(
  action: ActionDefinition,
  principal: Principal,
  offers: readonly ProviderOffer[],
): IspError | undefined {
  const { permission } = action;
  if (permission === 'public' || permission === 'authenticated') return undefined;
  if (permission === 'kernel' && principal.id !== 'kernel') return platformErrors.FORBIDDEN({ permission });
  if (holdsPermission(principal, permission) || mayCallAction(principal, action.name)) return undefined;
  if (mayCallProvider(principal, action.name, offers)) return undefined;
  return platformErrors.FORBIDDEN({ permission });
}
