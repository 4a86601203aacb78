import type { Exact } from '@isp/sdk/money';

interface Agreed {
  readonly id: string;
  /** Its place among events and agreements: a document knows those up to its own. */
  readonly seq: number;
  readonly text: string;
  readonly serviceId?: string;
  /** The first day it counts. */
  readonly from: Temporal.PlainDate;
  /** Since when it is over, and what told so. */
  readonly end?: { readonly seq: number; readonly on: Temporal.PlainDate };
}

/** What a discount takes off. */
export type Off =
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent' /** 10 for 10 %. */; readonly percent: Exact };

/** Something taken off recurring charges: of one service, or of all of the account. */
export interface DiscountAgreement extends Agreed {
  readonly kind: 'discount';
  readonly off: Off;
  /** How many cycles it is for; absent: until it ends. */
  readonly cycles?: number;
}

/** A price that is paid in parts, one with each cycle from its first day on. */
export interface InstalmentAgreement extends Agreed {
  readonly kind: 'instalments';
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly parts: number;
  /** Of the account when it was agreed. */
  readonly cycleDay: number;
  /** What becomes of parts that are not due yet when it ends, or its service does. */
  readonly rest: 'at-once' | 'never';
  readonly taxIds?: readonly string[];
}

/** The fee for ending the contract of a service early is not charged. */
export interface WaiverAgreement extends Agreed {
  readonly kind: 'waiver';
  readonly serviceId: string;
}

/** What was agreed with a customer beside tariffs. Rows are only added; an end is one of its own. */
export type Agreement = DiscountAgreement | InstalmentAgreement | WaiverAgreement;

/** What a discount took off a line, in the cycle that begins on a day. */
export interface DiscountOfLine {
  readonly discountId: string;
  readonly text: string;
  readonly cycleFrom: string;
  /** Zero or negative. */
  readonly amountMinor: bigint;
}

/** What a tariff says of how long a service is taken for, as it stays with an event. */
export interface ContractTerms {
  readonly months: number;
  /** Months it goes on for each time nobody ended it; absent: it may end any day after the first. */
  readonly renewalMonths?: number;
  readonly fee?:
    | { readonly kind: 'fixed' | 'declining'; readonly amountMinor: number }
    | { readonly kind: 'remaining-months' /** Decimal string. */; readonly percent: string };
}
