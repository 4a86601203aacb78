import type { CycleGrid } from '@isp/sdk/cycles';
import type { Exact } from '@isp/sdk/money';
import type { CountDays } from '../count-days.ts';
import type { BillingMode } from '../due.ts';
import type { BilledItem } from '../items.ts';
import type { Price } from '../price.ts';

/** One plan, ready to be cut into slices. */
export interface Plan {
  readonly grid: CycleGrid;
  readonly count: CountDays;
  /** Left out where there is nothing to charge. */
  readonly price?: Price;
}

/** What ran before the change: another plan where it has a price, else the same. */
export interface PreviousPlan extends Plan {
  /** What was billed for it; left out: the cycle the change falls into. */
  readonly item?: BilledItem;
}

/** A preview request in the engine's own terms: every date is a civil date and every end is exclusive. */
export interface PreviewRequest {
  readonly plan: Plan;
  readonly mode: BillingMode;
  readonly currency: string;
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  /** The first day that is not the old plan's, or that is not paid. */
  readonly changeOn?: Temporal.PlainDate;
  /** When a pause that begins with the change ends. */
  readonly resumeOn?: Temporal.PlainDate;
  readonly target?: Temporal.PlainDate;
  readonly previous?: PreviousPlan;
  /** Whether an end in arrears shortens the charge; otherwise the whole is charged, and credited in part. */
  readonly endShortens: boolean;
  readonly taxPercent?: Exact;
}
