/**
 * The version of the template documents are issued with from now on. A change of what is printed, or where, is a new
 * version beside the old ones: documents of before are printed as they were.
 */
export const currentTemplate = 1;

/** A label and what it says. */
export type PrintedFact = readonly [label: string, value: string];

/** A row of the table of lines. */
export interface PrintedLine {
  readonly text: string;
  /** Smaller, below the text: the period, what of a bundle is for which component. */
  readonly details: readonly string[];
  readonly tax: string;
  readonly amount: string;
}

/** A row of the sums. */
export interface PrintedSum {
  readonly label: string;
  readonly amount: string;
  /** What is owed in the end. */
  readonly isTotal?: boolean;
}

/** A picture to print. */
export interface PrintedLogo {
  readonly bytes: Uint8Array;
}

/** A document as it is printed: words and numbers are written out in its language, so that nothing is reckoned any more. */
export interface PrintedDocument {
  readonly template: number;
  /** BCP 47, of its words. */
  readonly language: string;
  readonly title: string;
  /** The instant it says it was made at, so that the same document is the same bytes. */
  readonly madeAt: string;
  readonly issuer: { readonly name: string; readonly lines: readonly string[] };
  readonly logo?: PrintedLogo;
  readonly recipient: readonly string[];
  readonly facts: readonly PrintedFact[];
  /** Said before the lines. */
  readonly opening: readonly string[];
  readonly columns?: { readonly text: string; readonly tax: string; readonly amount: string };
  readonly lines: readonly PrintedLine[];
  readonly sums: readonly PrintedSum[];
  /** How to pay. */
  readonly payment?: {
    readonly heading: string;
    readonly facts: readonly PrintedFact[];
    /** What the QR code says (EPC069-12), and in words for those who do not see it. */
    readonly code?: { readonly payload: string; readonly says: string };
  };
  /** Said at the end. */
  readonly closing: readonly string[];
  /** The same for programs, inside the PDF. */
  readonly embedded?: { readonly name: string; readonly xml: string };
  /** Of each page, with `{page}` and `{pages}`. */
  readonly pageNumber: string;
}
