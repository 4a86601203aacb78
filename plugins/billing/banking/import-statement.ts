import { createHash } from 'node:crypto';
import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { type BankAccount, type BankStatement, bankErrors } from '../contract/index.ts';
import { bankAccount, bankAccounts } from '../data/bank-account-store.ts';
import { keepEntries, type NewEntry, statements } from '../data/statement-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { maskIban, payerKeyOf, plainIban, sealIban } from './bank-secrets.ts';
import type { OpenedFile } from './reading/open-file.ts';
import type { ReadEntry } from './reading/read-entry.ts';
import { readStatement } from './reading/read-statement.ts';

interface Upload {
  readonly file: OpenedFile;
  readonly fileName: string;
  readonly bankAccountId?: string;
}

/**
 * Takes a file over, whole or not at all, and has its entries gone through. A file that was there before is refused, and
 * entries another file brought are left out: banks tell the same day in several.
 */
export async function importStatement(ctx: Context, tx: Transaction, upload: Upload): Promise<BankStatement> {
  const { file, fileName, bankAccountId } = upload;
  const csvOf = bankAccountId ? await bankAccount(tx, bankAccountId) : undefined;
  const statement = await begin(ctx, tx, { file, fileName });
  const known = await bankAccounts.listAll(tx, {});
  const kept = new KeptEntries(statement, known);
  const { skipped, warnings } = await readStatement(file, csvOf, (read) => kept.take(tx, read));
  const { entries, duplicates, from, to } = kept.counts;
  const status = entries === 0 ? { status: 'done' as const, finishedAt: statement.createdAt } : {};
  const days = from && to ? { from, to } : {};
  const counts = { entries, duplicates, skipped, waiting: entries, warnings: [...warnings].slice(0, 20) };
  const [done] = await statements.change(tx, { id: statement.id }, { ...counts, ...days, ...status });
  if (entries > 0)
    await ctx.enqueue(
      tx,
      'billing.match-statement',
      { statementId: statement.id },
      { key: `match ${statement.id}` },
    );
  return done as BankStatement;
}

/** Two uploads of one file wait for each other here. */
async function begin(
  ctx: Context,
  tx: Transaction,
  { file, fileName }: Pick<Upload, 'file' | 'fileName'>,
): Promise<BankStatement> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.statement:' || $1, 0))`, [
    file.sha256,
  ]);
  const before = await statements.find(tx, { sha256: file.sha256 });
  if (before) throw bankErrors.BILLING_STATEMENT_KNOWN({ id: before.id, at: before.createdAt });
  return statements.insert(tx, {
    id: newId(),
    resellerId: rootResellerId,
    format: file.isXml ? 'camt.053' : 'csv',
    fileName,
    sha256: file.sha256,
    status: 'matching',
    ...{ entries: 0, duplicates: 0, skipped: 0, waiting: 0, warnings: [] },
    importedBy: authorOf(ctx.principal),
    createdAt: ctx.clock.now().toString(),
  });
}

/** Keeps entries as they are read, and counts them. */
class KeptEntries {
  readonly #statement: BankStatement;
  readonly #accounts: ReadonlyMap<string, BankAccount>;
  /** How often the very same entry came in this file: two of 5.00 in cash on one day are two. */
  readonly #seen = new Map<string, number>();
  #position = 0;
  #entries = 0;
  #from: string | undefined;
  #to: string | undefined;

  constructor(statement: BankStatement, accounts: readonly BankAccount[]) {
    this.#statement = statement;
    this.#accounts = new Map(
      accounts.flatMap((one) => {
        const number = plainIban(one.iban ?? one.accountNumber ?? '');
        return [[number, one] as const, [`${number} ${one.currency}`, one] as const];
      }),
    );
  }

  get counts() {
    const duplicates = this.#position - this.#entries;
    return { entries: this.#entries, duplicates, from: this.#from, to: this.#to };
  }

  async take(tx: Transaction, read: readonly ReadEntry[]): Promise<void> {
    this.#entries += await keepEntries(
      tx,
      read.map((entry) => this.#rowOf(entry)),
    );
  }

  #rowOf(read: ReadEntry): NewEntry {
    const { account = '', iban: written, bookedOn, ...texts } = read;
    const number = plainIban(account);
    const bank = this.#accounts.get(`${number} ${read.currency}`) ?? this.#accounts.get(number);
    if (!bank) throw bankErrors.BILLING_UNKNOWN_BANK_ACCOUNT({ account: account.slice(0, 42) || 'none' });
    this.#position += 1;
    if (!this.#from || bookedOn < this.#from) this.#from = bookedOn;
    if (!this.#to || bookedOn > this.#to) this.#to = bookedOn;
    const id = newId();
    const iban = written ? plainIban(written) : undefined;
    const sealed = iban
      ? { ibanMasked: maskIban(iban), ibanSealed: sealIban(iban, id), payerKey: payerKeyOf(iban) }
      : {};
    const { resellerId, id: statementId, createdAt } = this.#statement;
    const own = { id, resellerId, statementId, bankAccountId: bank.id, position: this.#position, bookedOn };
    return {
      ...own,
      ...texts,
      ...sealed,
      entryKey: this.#keyOf(read, bank.id),
      status: 'waiting',
      createdAt,
    };
  }

  /** What makes an entry this entry, whichever file it is in. */
  #keyOf(read: ReadEntry, bankId: string): string {
    const { bookedOn, amountMinor, currency, bankReference, endToEndId, iban, name, remittance, reference } =
      read;
    const parts = [
      bankId,
      bookedOn,
      amountMinor.toString(),
      currency,
      bankReference,
      endToEndId,
      iban,
      name,
      remittance,
      reference,
    ];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
    const nth = (this.#seen.get(hash) ?? 0) + 1;
    this.#seen.set(hash, nth);
    return nth === 1 ? hash : `${hash} ${nth}`;
  }
}
