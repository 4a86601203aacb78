/** How a tax is meant by EN 16931: standard rate, zero rate, exempt, or not subject to VAT at all (UNCL 5305). */
export type TaxCategory = 'S' | 'Z' | 'E' | 'O';

/** Somebody on an invoice. */
export interface Party {
  readonly name: string;
  /** BT-31, BT-48: with the prefix of its country. */
  readonly vatId?: string;
  /** BT-32: any other number for taxes. */
  readonly taxNumber?: string;
  readonly street?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly country: string;
  readonly email?: string;
  readonly phone?: string;
}

/** BG-25. Amounts are decimal strings in major units. */
export interface ElectronicLine {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** First and last day. */
  readonly from?: string;
  readonly to?: string;
  /** 1, or -1 for what is taken off: a price is never negative (BR-27). */
  readonly quantity: '1' | '-1';
  readonly price: string;
  readonly net: string;
  readonly category: TaxCategory;
  readonly rate: string;
}

/** BG-23: what one rate comes to. */
export interface TaxGroup {
  readonly category: TaxCategory;
  readonly rate: string;
  readonly taxable: string;
  readonly tax: string;
  /** BT-120. */
  readonly reason?: string;
}

/** An invoice or credit note in the terms of EN 16931-1; amounts of a credit note are positive. */
export interface ElectronicInvoice {
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly currency: string;
  readonly note?: string;
  /** BG-3: what it corrects. */
  readonly corrects?: { readonly number: string; readonly issuedOn?: string };
  readonly seller: Party;
  readonly buyer: Party;
  readonly payTo?: { readonly iban: string; readonly bic?: string; readonly holder: string };
  readonly terms: string;
  readonly taxes: readonly TaxGroup[];
  readonly lines: readonly ElectronicLine[];
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
}
