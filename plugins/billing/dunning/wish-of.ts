import type { DunningStage, DunningWish } from '../contract/index.ts';
import type { CaseRow } from '../data/dunning/case-store.ts';
import type { DunningState } from '../domain/dunning/dunning-state.ts';

/** What services of a customer are to be brought to by how it stands. */
interface Wished {
  readonly wish: DunningWish;
  readonly wishVersion: number;
  readonly carriedVersion: number;
  /** As people are told: what was really carried out. */
  readonly stage: DunningStage;
  /** The block or deactivation that is due, and waits for a wave. */
  readonly due: { readonly step: 'block' | 'deactivate'; readonly at: Temporal.Instant } | undefined;
}

/** Services are freed as soon as there is no reason to block them; they are blocked by waves only. */
export function wishOf(row: CaseRow | undefined, state: DunningState): Wished {
  const { wish = 'free', wishVersion = 0, carriedVersion = 0 } = row ?? {};
  const isToBeBlocked = state.stage === 'blocked' || state.stage === 'deactivated';
  if (wish !== 'free' && !isToBeBlocked)
    return {
      ...{ wish: 'free', wishVersion: wishVersion + 1, carriedVersion },
      ...{ stage: state.stage, due: undefined },
    };
  return {
    ...{ wish, wishVersion, carriedVersion },
    stage: shownStage(row, state),
    due: dueOf(row, state),
  };
}

function shownStage(row: CaseRow | undefined, { stage }: DunningState): DunningStage {
  if (stage === 'current' || !row || row.wish === 'free') return stage === 'current' ? 'current' : 'overdue';
  if (row.deactivatedAt) return 'deactivated';
  return row.carriedVersion === row.wishVersion ? 'blocked' : 'overdue';
}

function dueOf(row: CaseRow | undefined, { stage, blockAt, deactivateAt }: DunningState): Wished['due'] {
  const wish = row?.wish ?? 'free';
  if (wish === 'free' && blockAt && (stage === 'blocked' || stage === 'deactivated'))
    return { step: 'block', at: blockAt };
  if (wish !== 'free' && deactivateAt && stage === 'deactivated' && !row?.deactivatedAt)
    return { step: 'deactivate', at: deactivateAt };
  return undefined;
}
