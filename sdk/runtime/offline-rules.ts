import type { ActionDefinition } from '../author/index.ts';

type Offline = Pick<
  ActionDefinition,
  'name' | 'rest' | 'params' | 'result' | 'idempotencyKey' | 'offline' | 'queueable'
>;

/**
 * What speaks against an action's `offline` or `queueable`: reads may be kept and keyed writes may wait, and nothing of either
 * kind has money in it, since a figure of yesterday passes for one of now and a payment that waits is one nobody knows of.
 */
export function offlineProblems(action: Offline): string[] {
  const { name, rest, params, result, idempotencyKey, offline, queueable } = action;
  return [
    ...(offline && !rest?.startsWith('GET ') ? [`${name} is offline, which only a GET can be`] : []),
    ...(offline && hasMoney(result) ? [`${name} is offline and answers amounts of money`] : []),
    ...(queueable && !(rest?.startsWith('POST ') && idempotencyKey)
      ? [`${name} is queueable, which only a POST with an Idempotency-Key can be`]
      : []),
    ...(queueable && (hasMoney(params) || hasMoney(result))
      ? [`${name} is queueable and has amounts of money in it`]
      : []),
  ];
}

/** Whether an amount is anywhere in a schema. */
function hasMoney(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(([key, value]) => key === 'amountMinor' || hasMoney(value));
}
