import { formatMinor } from '@isp/sdk/money';
import { amountOf, type Detail, detailOf, entriesOf } from './camt-entry.ts';
import type { ReadEntry, StatementReader } from './read-entry.ts';
import { readXml, textAt, type XmlNode } from './read-xml.ts';
import { refusedFile } from './refused-file.ts';

const namespace = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.\d\d$/;

/** What is known of the statement that is being read. */
interface Statement {
  account: string;
  opening?: bigint;
  closing?: bigint;
  sum: bigint;
  currency: string;
}

/** Reads camt.053 (ISO 20022 bank-to-customer statement), of one or several accounts. */
export const readCamt: StatementReader = async (text, take) => {
  const found = startReading();
  for await (const piece of text) {
    found.xml.write(piece);
    if (found.entries.length > 0) await take(found.entries.splice(0));
  }
  found.xml.close();
  if (found.statements === 0) throw refusedFile('has no statement (Stmt)');
  return { skipped: found.skipped, warnings: found.warnings };
};

function startReading() {
  let statement = begin();
  let details: Detail[] = [];
  const found = { entries: [] as ReadEntry[], warnings: [] as string[], statements: 0, skipped: 0 };
  const xml = readXml(assertCamt, {
    Stmt: () => {
      found.statements += 1;
      found.warnings.push(...balanceProblems(statement));
      statement = begin();
    },
    Acct: (node) => {
      statement.account = textAt(node, 'Id/IBAN', 'Id/Othr/Id') ?? '';
    },
    Bal: (node) => takeBalance(statement, node),
    TxDtls: (node, entry) => {
      details.push(detailOf(node, entry, statement.account));
    },
    Ntry: (node) => {
      const read = isBooked(node) ? entriesOf(node, details, statement.account) : undefined;
      details = [];
      if (!read) found.skipped += 1;
      for (const entry of read ?? []) {
        statement.sum += entry.amountMinor;
        found.entries.push(entry);
      }
    },
  });
  return Object.assign(found, { xml });
}

function begin(): Statement {
  return { account: '', sum: 0n, currency: '' };
}

function assertCamt({ name, attributes }: XmlNode): void {
  const named = Object.entries(attributes).find(
    ([key, value]) => /^xmlns(:|$)/.test(key) && value.includes('iso:20022'),
  );
  if (name === 'Document' && named && namespace.test(named[1])) return;
  throw refusedFile(
    `is ${named?.[1].split(':').at(-1) ?? `<${name}>`}, not a statement; give camt.053, in version 02 or 08`,
  );
}

/** Version 02 has the word itself, later ones a code. */
function isBooked(entry: XmlNode): boolean {
  return (textAt(entry, 'Sts/Cd', 'Sts') ?? 'BOOK') === 'BOOK';
}

function takeBalance(statement: Statement, node: XmlNode): void {
  const kind = textAt(node, 'Tp/CdOrPrtry/Cd');
  const amount = node.children.find(({ name }) => name === 'Amt');
  if (!amount || !kind) return;
  const { minor, currency } = amountOf(amount);
  const signed = textAt(node, 'CdtDbtInd') === 'DBIT' ? -minor : minor;
  statement.currency = currency;
  if (kind === 'OPBD' || kind === 'PRCD') statement.opening = signed;
  if (kind === 'CLBD') statement.closing = signed;
}

/** A statement that was cut off, or changed, does not come to its closing balance. */
function balanceProblems({ opening, closing, sum, currency, account }: Statement): string[] {
  if (opening === undefined || closing === undefined || opening + sum === closing) return [];
  const text = (minor: bigint) => `${formatMinor(minor, currency)} ${currency}`;
  return [
    `account ${account}: ${text(opening)} and the entries come to ${text(opening + sum)}, its closing balance is ${text(closing)}`,
  ];
}
