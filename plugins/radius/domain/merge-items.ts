import { type Item, sameName } from './item.ts';

/**
 * Adds items to a list by their operators. As in FreeRADIUS they look only at what the list held before: of several
 * items of one batch, none replaces or hinders another.
 */
export function mergeItems(list: readonly Item[], added: readonly Item[]): Item[] {
  const replaced = new Map<number, Item>();
  const appended: Item[] = [];
  for (const item of added) {
    const at = list.findIndex(
      (other, index) => !replaced.has(index) && sameName(other.attribute, item.attribute),
    );
    if (item.op === ':=' && at >= 0) replaced.set(at, item);
    else if (isAddedTo(at, item)) appended.push(item);
  }
  return [...list.map((item, index) => replaced.get(index) ?? item), ...appended];
}

/** `+=` always, `:=` and `=` where there is none yet; a comparison adds nothing. */
function isAddedTo(at: number, { op }: Item): boolean {
  return op === '+=' || (at < 0 && (op === ':=' || op === '='));
}
