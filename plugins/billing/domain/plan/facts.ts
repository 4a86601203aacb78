import type { BillingPeriod } from '@isp/sdk/cycles';
import type { DateRange } from '../civil-dates.ts';
import type { BillingMode } from '../due.ts';
import type { PauseReason } from '../pauses.ts';
import type { Tax, TaxExemption } from '../taxes.ts';
import type { Agreement, ContractTerms, DiscountOfLine } from '../terms/agreement.ts';

/** How a service is billed, as an event has it. */
export interface Terms {
  readonly tariffId: string;
  readonly name: string;
  readonly type: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** Decimal string. */
  readonly quantity: string;
  readonly period: BillingPeriod;
  readonly mode: BillingMode;
  readonly cycleDay: number;
  /** Of a bundle: what its components cost alone. */
  readonly parts?: readonly {
    readonly tariffId: string;
    readonly name: string;
    readonly listMinor: number;
  }[];
  /** The service it is a component of. */
  readonly includedIn?: string;
  /** What it costs once, when it begins. */
  readonly setupMinor?: number;
  readonly contract?: ContractTerms;
  /** Taxes of the tariff, for accounts without taxes of their own. */
  readonly taxIds?: readonly string[];
  /** Something rented with a service: it is suspended, resumed and ends with it. */
  readonly rentedWith?: string;
}

/** What happened to a service, in the order of `happenedAt`, then `seq`. */
export interface Happened {
  readonly seq: number;
  readonly serviceId: string;
  readonly kind: 'activated' | 'changed' | 'repriced' | 'suspended' | 'resumed' | 'cancelled';
  /** RFC 3339. */
  readonly happenedAt: string;
  readonly effectiveOn: Temporal.PlainDate;
  readonly terms?: Terms;
  readonly reason?: PauseReason;
}

/** A tax as it stays with a line. */
export interface KeptTax {
  readonly id: string;
  readonly name: string;
  readonly ratePercent: string;
  readonly inclusive: boolean;
}

export type LineKind = 'recurring' | 'credit' | 'charge' | 'usage' | 'manual';

/** A line that is billed, or is to be. */
export interface Line extends Partial<DateRange> {
  readonly id: string;
  readonly kind: LineKind;
  readonly text: string;
  readonly serviceId?: string;
  /** What makes two lines the same thing: a service under terms, a charge, usage of a cycle. */
  readonly key: string;
  readonly days?: number;
  readonly denominatorDays?: number;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly taxes: readonly KeptTax[];
  readonly creditOf?: string;
  /** Of a bundle: its components, which sum to the line. */
  readonly parts?: readonly {
    readonly tariffId: string;
    readonly text: string;
    readonly amountMinor: bigint;
  }[];
  /** What was taken off; `amountMinor` is what is left. */
  readonly discounts?: readonly DiscountOfLine[];
  /** Whether what a credit takes back may be billed again: its days, or the charge. */
  readonly givesBack: boolean;
}

/** Something charged once. */
export interface OneOff {
  readonly id: string;
  readonly text: string;
  readonly serviceId?: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly taxIds?: readonly string[];
  readonly effectiveOn: Temporal.PlainDate;
}

/** What a service used in a cycle that is over, rounded. */
export interface Used extends DateRange {
  readonly key: string;
  readonly serviceId: string;
  readonly text: string;
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Everything a bill follows from. */
export interface Facts {
  readonly currency: string;
  readonly events: readonly Happened[];
  /** What was billed before, credits included. */
  readonly books: readonly Line[];
  readonly charges: readonly OneOff[];
  /** Discounts, instalments and waivers. */
  readonly agreements?: readonly Agreement[];
  readonly usage: readonly Used[];
  /** All taxes there are, with their names. */
  readonly taxes: readonly (Tax & { readonly name: string; readonly ratePercent: string })[];
  /** Those of the account's lines. */
  readonly taxIds: readonly string[];
  /** Whether these are the customer's own, which come before those of tariffs. */
  readonly hasOwnTaxes?: boolean;
  readonly exemption?: TaxExemption;
}
