interface OfCustomer {
  readonly customerId: string;
  readonly resellerId: string;
  /** Business time. */
  readonly at: string;
}

/** A reminder of an invoice left. */
export interface ReminderSent extends OfCustomer {
  readonly documentId: string;
  readonly number: string;
  /** Days from the due date. */
  readonly step: number;
}

/** Services of a customer are to be suspended for a debt, or are free of that again. */
export interface CustomerBlocked extends OfCustomer {
  readonly caseId: string;
  readonly debtMinor: number;
  readonly currency: string;
}

/** A customer promised to pay. */
export interface PaymentPromised extends OfCustomer {
  readonly caseId: string;
  readonly until: string;
}

/** Dunning of a customer is paused, or goes on. */
export interface DunningPaused extends OfCustomer {
  readonly reason: string;
  readonly until?: string;
}

/** An invoice was given up as lost, in part or whole, or is owed again. */
export interface InvoiceWrittenOff extends OfCustomer {
  readonly documentId: string;
  readonly number: string;
  /** Positive; what is owed no more, or again. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly reason: string;
}
