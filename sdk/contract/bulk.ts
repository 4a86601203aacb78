import { type Static, Type } from 'typebox';
import { Id } from './shared-schemas.ts';

const sampleSize = 10;

/** What an action on many things would do: answered to `preview`. */
export const BulkPreview = Type.Object({
  /** Things that fit the filter. */
  matching: Type.Integer({ minimum: 0 }),
  /** Of them, those that would be changed. */
  changing: Type.Integer({ minimum: 0 }),
  /** The others, by reason, each with some of their ids. */
  excluded: Type.Array(
    Type.Object({ reason: Type.String(), count: Type.Integer({ minimum: 1 }), sample: Type.Array(Id) }),
  ),
});
export type BulkPreview = Static<typeof BulkPreview>;

/** What an action on many things means for those that fit its filter. */
export interface BulkPlan<Thing> {
  readonly changing: readonly Thing[];
  readonly excluded: BulkPreview['excluded'];
}

/**
 * Takes apart which things an action changes and which not, by reason.
 *
 * @param refusal why it does not change one; undefined when it does
 */
export function planBulk<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  {
    except = [],
    refusal,
  }: { readonly except?: readonly string[] | undefined; refusal(thing: Thing): string | undefined },
): BulkPlan<Thing> {
  const left = new Set(except);
  const judged = things.map((thing) => ({
    thing,
    reason: left.has(thing.id) ? 'left out by "except"' : refusal(thing),
  }));
  const refused = judged.filter(({ reason }) => reason !== undefined);
  const excluded = [...Map.groupBy(refused, ({ reason }) => reason as string)].map(([reason, rows]) => ({
    reason,
    count: rows.length,
    sample: rows.slice(0, sampleSize).map(({ thing }) => thing.id),
  }));
  return {
    changing: judged.filter(({ reason }) => reason === undefined).map(({ thing }) => thing),
    excluded,
  };
}
