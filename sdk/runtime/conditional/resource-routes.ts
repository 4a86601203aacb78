import type { ActionDefinition } from '../../author/index.ts';
import { closeSchema } from '../close-schema.ts';

const changing = new Set(['PATCH', 'PUT', 'DELETE']);

/** The action that reads what another one on the same path changes: its answer is the resource's representation. */
export function readerOf(
  action: ActionDefinition,
  siblings: readonly ActionDefinition[],
): ActionDefinition | undefined {
  const [method, path] = partsOf(action);
  if (!changing.has(method)) return undefined;
  return siblings.find((one) => {
    const [itsMethod, itsPath] = partsOf(one);
    return (
      itsMethod === 'GET' && itsPath.replace(names, '{}') === path.replace(names, '{}') && answersOne(one)
    );
  });
}

/** Says whether an answer of the action is the representation of its resource, so that its tag is the resource's. */
export function answersRepresentation(
  action: ActionDefinition,
  siblings: readonly ActionDefinition[],
): boolean {
  if (partsOf(action)[0] === 'GET') return answersOne(action);
  const reader = readerOf(action, siblings);
  return reader?.result !== undefined && sameSchema(reader, action);
}

/** The reader's params of a call of the other: the names in the path, by their place. */
export function readerParams(
  reader: ActionDefinition,
  action: ActionDefinition,
  params: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = namesOf(action);
  return Object.fromEntries(namesOf(reader).map((name, place) => [name, params[own[place] as string]]));
}

const names = /\{\w+\}/g;

function namesOf(action: ActionDefinition): string[] {
  return (partsOf(action)[1].match(names) ?? []).map((name) => name.slice(1, -1));
}

function partsOf({ rest = '' as never }: ActionDefinition): [method: string, path: string] {
  const [method = '', path = ''] = (rest as string).split(' ');
  return [method, path];
}

/** Says whether the action is a GET that answers a page of a list. */
export function isList(action: ActionDefinition): boolean {
  return partsOf(action)[0] === 'GET' && answersPage(action);
}

/** A page of a list changes with every row, and nobody changes it as a whole. */
function answersOne(action: ActionDefinition): boolean {
  return action.result !== undefined && !answersPage(action);
}

function answersPage({ result }: ActionDefinition): boolean {
  const { properties } = (result ?? {}) as { properties?: Record<string, unknown> };
  return properties?.data !== undefined && properties.page !== undefined;
}

function sameSchema(one: ActionDefinition, other: ActionDefinition): boolean {
  if (!one.result || !other.result) return false;
  return JSON.stringify(closeSchema(one.result)) === JSON.stringify(closeSchema(other.result));
}
