import type { ActionDefinition } from '../../author/index.ts';
import type { Principal } from '../../contract/index.ts';
import { anonymous } from '../audit/audit-actor.ts';
import type { CallMeta, HostPorts } from '../ports.ts';
import { KeyedRequests } from './keyed-requests.ts';

type Handle = (ports: HostPorts) => Promise<unknown>;

/**
 * Makes what runs an action's handler: once per `Idempotency-Key`, for calls that carry one. Nobody has no keys: strangers
 * would share them.
 */
export function onceByKey(action: ActionDefinition, ports: HostPorts) {
  let requests: KeyedRequests | undefined;
  return async (
    meta: CallMeta,
    { principal, params }: { principal: Principal; params: unknown },
    handle: Handle,
  ): Promise<unknown> => {
    const { idempotencyKey: key } = meta;
    if (key === undefined || !action.idempotencyKey || principal === anonymous) return handle(ports);
    requests ??= new KeyedRequests(action, ports);
    const { replayed, outcome } = await requests.answer({ caller: principal.id, key, params }, handle);
    if (replayed) meta.answer = { ...meta.answer, replayed };
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  };
}
