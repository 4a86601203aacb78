/** The number of a document: its place in the series, and as it is printed. */
export interface DocumentNumber {
  readonly sequence: bigint;
  readonly number: string;
}

/** `INV-000042`; numbers beyond six digits are longer. */
export function numberOf(prefix: string, sequence: bigint): DocumentNumber {
  return { sequence, number: `${prefix}${sequence.toString().padStart(6, '0')}` };
}
