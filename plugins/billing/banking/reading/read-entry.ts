/** An entry as a bank told it. */
export interface ReadEntry {
  /** IBAN or number of our own account, as the file has it; a CSV has none. */
  readonly account?: string;
  readonly bookedOn: string;
  readonly valueOn?: string;
  /** Positive: money came in. */
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly name?: string;
  readonly iban?: string;
  readonly remittance?: string;
  /** Structured reference of the creditor, such as RF18539007547034. */
  readonly reference?: string;
  readonly endToEndId?: string;
  readonly bankReference?: string;
  readonly mandateReference?: string;
  /** ISO 20022 code of why a payment came back. */
  readonly returnReason?: string;
  /** Why several payments are one entry, where the bank did not tell them apart. */
  readonly wholeReason?: string;
}

/** What a file said beside its entries. */
export interface FileSummary {
  /** Entries the bank had not booked yet. */
  readonly skipped: number;
  readonly warnings: readonly string[];
}

/**
 * Reads a file and hands over entries as they are complete, so that a file of any size takes little memory.
 * Throws `VALIDATION_FAILED` for what is no statement.
 */
export type StatementReader = (
  text: AsyncIterable<string>,
  take: (entries: readonly ReadEntry[]) => Promise<void>,
) => Promise<FileSummary>;

const longest = {
  name: 200,
  iban: 42,
  remittance: 1_000,
  reference: 140,
  endToEndId: 140,
  bankReference: 140,
};

/** Texts of a bank, cut to what is kept, without what is empty or says that there is none. */
export function keptTexts(texts: Partial<Record<keyof typeof longest, string | undefined>>) {
  const kept = Object.entries(texts).flatMap(([field, text]) => {
    const clean = text?.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    if (!clean || /^(NOTPROVIDED|NONREF)$/i.test(clean)) return [];
    return [[field, clean.slice(0, longest[field as keyof typeof longest])]];
  });
  return Object.fromEntries(kept) as Partial<Record<keyof typeof longest, string>>;
}
