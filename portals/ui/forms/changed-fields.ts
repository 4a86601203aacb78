type Fields = Readonly<Record<string, unknown>>;

/** A field somebody else has changed. */
export interface ChangedField {
  readonly key: string;
  readonly before: unknown;
  readonly now: unknown;
  /** What stands in the form, where its own user has changed it too. */
  readonly mine?: unknown;
}

/** The fields that are otherwise now than when the form was begun. */
export function changedFields(before: object, now: object, mine: object): ChangedField[] {
  const [was, is, own] = [before, now, mine] as [Fields, Fields, Fields];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => !isSame(was[key], is[key]))
    .map((key) => ({
      ...{ key, before: was[key], now: is[key] },
      ...(isSame(own[key], was[key]) || isSame(own[key], is[key]) ? {} : { mine: own[key] }),
    }));
}

/** What is now, with what was changed in the form over it: nothing of either is lost but where both changed the same. */
export function mergedFields<Values extends object>(before: Values, now: Values, mine: Values): Values {
  const [was, own] = [before as Fields, mine as Fields];
  const changedHere = Object.entries(own).filter(([key, value]) => !isSame(value, was[key]));
  return { ...now, ...Object.fromEntries(changedHere) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
