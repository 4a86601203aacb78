interface OfCustomer {
  readonly customerId: string;
  readonly resellerId: string;
  /** Business time. */
  readonly at: string;
}

/** A document is issued; amounts of credit notes are negative. */
export interface DocumentIssued extends OfCustomer {
  readonly documentId: string;
  readonly number: string;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly currency: string;
  readonly issuedOn: string;
  readonly dueOn: string;
}

/** An invoice is settled in full, by payments or credit. */
export interface InvoicePaid extends OfCustomer {
  readonly documentId: string;
  readonly number: string;
  readonly grossMinor: number;
  readonly currency: string;
}

/** An invoice is void by a credit note of all that was left of it. */
export interface InvoiceVoided extends InvoicePaid {
  readonly reason: string;
}

/** Money came in, or went back (then negative, with the payment it takes back). */
export interface PaymentBooked extends OfCustomer {
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly method: string;
  readonly ofPaymentId?: string;
}

/** Billing an account failed; runs leave it out until it is released. */
export interface AccountParked extends OfCustomer {
  readonly reason: string;
}

/** A run has issued what it could. */
export interface RunFinished {
  readonly runId: string;
  readonly asOf: string;
  readonly issued: number;
  readonly refused: number;
  readonly parked: number;
  readonly at: string;
}

/** Another number of pieces of a service is billed from a day on. */
export interface QuantityChanged extends OfCustomer {
  readonly serviceId: string;
  /** Decimal strings. */
  readonly quantity: string;
  readonly previousQuantity: string;
  readonly effectiveOn: string;
}
