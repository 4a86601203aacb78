/** A check that is one list of allowed values, as PostgreSQL writes `status IN ('open', 'paid')`. */
const oneList = /^CHECK \(\((\(?[\w".]+\)?(?:::[\w ]+)?) = ANY \(\(?ARRAY\[(.*)\]\)?(?:::[\w ]+\[\])?\)\)\)$/;

/** Says whether a check of allowed values still allows all it did. */
export function isWiderList(before: string, now: string): boolean {
  const [from, to] = [oneList.exec(before), oneList.exec(now)];
  if (!from || !to || from[1] !== to[1]) return false;
  const allowed = new Set(to[2]?.split(', '));
  return from[2]?.split(', ').every((value) => allowed.has(value)) ?? false;
}
