import { type Item, sameName } from './item.ts';

/** Adds items to a list by their operators, as FreeRADIUS's `radius_pairmove` does. */
export function mergeItems(list: readonly Item[], added: readonly Item[]): Item[] {
  return added.reduce<Item[]>(mergeOne, [...list]);
}

/** `:=` replaces, `+=` adds beside; all others add only what is not there yet. */
function mergeOne(list: Item[], item: Item): Item[] {
  const same = ({ attribute }: Item) => sameName(attribute, item.attribute);
  if (item.op === '+=') return [...list, item];
  if (item.op !== ':=') return list.some(same) ? list : [...list, item];
  const at = list.findIndex(same);
  if (at < 0) return [...list, item];
  return list.flatMap((other, index) => (index === at ? [item] : same(other) ? [] : [other]));
}
