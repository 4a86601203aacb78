import { parseMinor } from '@isp/sdk/money';
import { keptTexts, type ReadEntry } from './read-entry.ts';
import { find, findAll, textAt, type XmlNode } from './read-xml.ts';
import { refusedFile } from './refused-file.ts';

/** One payment of an entry, as far as the bank tells it. */
export interface Detail {
  readonly amount?: { readonly minor: bigint; readonly currency: string };
  readonly isDebit: boolean;
  readonly texts: Omit<ReadEntry, 'bookedOn' | 'valueOn' | 'amountMinor' | 'currency' | 'account'>;
}

/** Reads `TxDtls` of an entry. Who paid or was paid is the party that is not we. */
export function detailOf(node: XmlNode, entry: XmlNode | undefined, own: string): Detail {
  const amount = find(node, 'Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt');
  const isDebit = (textAt(node, 'CdtDbtInd') ?? (entry && textAt(entry, 'CdtDbtInd'))) === 'DBIT';
  return { ...(amount ? { amount: amountOf(amount) } : {}), isDebit, texts: textsOf(node, isDebit, own) };
}

function textsOf(node: XmlNode, isDebit: boolean, own: string): Detail['texts'] {
  const [first, second] = isDebit ? (['Cdtr', 'Dbtr'] as const) : (['Dbtr', 'Cdtr'] as const);
  const ibanOf = (role: string) =>
    textAt(node, `RltdPties/${role}Acct/Id/IBAN`, `RltdPties/${role}Acct/Id/Othr/Id`);
  const other = ibanOf(first) === own ? second : first;
  const free = findAll(node, 'RmtInf/Ustrd').map(({ text }) => text);
  const documents = findAll(node, 'RmtInf/Strd/RfrdDocInf/Nb').map(({ text }) => text);
  const kept = keptTexts({
    name: textAt(
      node,
      `RltdPties/${other}/Nm`,
      `RltdPties/${other}/Pty/Nm`,
      `RltdPties/Ultmt${other}/Nm`,
      `RltdPties/Ultmt${other}/Pty/Nm`,
    ),
    iban: ibanOf(other),
    remittance: [...free, ...documents, textAt(node, 'AddtlTxInf') ?? ''].join(' '),
    reference: textAt(node, 'RmtInf/Strd/CdtrRefInf/Ref'),
    endToEndId: textAt(node, 'Refs/EndToEndId'),
    bankReference: textAt(node, 'Refs/AcctSvcrRef', 'Refs/TxId'),
  });
  const mandateReference = textAt(node, 'Refs/MndtId')?.slice(0, 35);
  const returnReason = textAt(node, 'RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry')?.slice(0, 35);
  return {
    ...kept,
    ...(mandateReference ? { mandateReference } : {}),
    ...(returnReason ? { returnReason } : {}),
  };
}

/** An entry with its payments. When they do not come to what it is, it stays one, and says so. */
export function entriesOf(entry: XmlNode, details: readonly Detail[], account: string): ReadEntry[] {
  const amount = find(entry, 'Amt');
  if (!amount) throw refusedFile('has an entry without an amount (Ntry/Amt)');
  const { minor, currency } = amountOf(amount);
  const isDebit = textAt(entry, 'CdtDbtInd') === 'DBIT';
  const signed = isDebit ? -minor : minor;
  const bookedOn = dateAt(entry, 'BookgDt') ?? dateAt(entry, 'ValDt');
  if (!bookedOn) throw refusedFile('has an entry without a day (Ntry/BookgDt)');
  const valueOn = dateAt(entry, 'ValDt');
  const reversed = textAt(entry, 'RvslInd') === 'true' && isDebit ? { returnReason: 'NARR' } : {};
  const about = { account, bookedOn, ...(valueOn ? { valueOn } : {}), ...reversed };
  const bankReference = keptTexts({ bankReference: textAt(entry, 'AcctSvcrRef') });
  const whole = (texts: Partial<ReadEntry>): ReadEntry => ({
    ...bankReference,
    ...about,
    ...texts,
    amountMinor: signed,
    currency,
  });
  if (details.length === 0) return [whole(wholeTexts(entry))];
  const [only] = details;
  if (details.length === 1 && only) return [whole(only.texts)];
  const isTold = details.every((one) => one.amount?.currency === currency);
  const parts = details.map(({ amount: part = { minor: 0n }, isDebit: out }) =>
    out ? -part.minor : part.minor,
  );
  const sum = parts.reduce((total, part) => total + part, 0n);
  if (!isTold || sum !== signed) {
    const wholeReason = `${details.length} payments in one entry, and their amounts do not come to what it is`;
    return [whole({ wholeReason, ...wholeTexts(entry) })];
  }
  return details.flatMap(({ texts }, index) => {
    const amountMinor = parts[index] ?? 0n;
    return amountMinor === 0n ? [] : [{ ...bankReference, ...about, ...texts, amountMinor, currency }];
  });
}

/** A collection that is booked in one sum is known by the name it was sent with. */
function wholeTexts(entry: XmlNode) {
  return keptTexts({
    remittance: textAt(entry, 'AddtlNtryInf'),
    endToEndId: textAt(entry, 'NtryDtls/Btch/PmtInfId'),
  });
}

/** @throws `VALIDATION_FAILED` for an amount or currency that is none. */
export function amountOf({ text, attributes }: XmlNode): { minor: bigint; currency: string } {
  const currency = attributes.Ccy ?? '';
  try {
    return { minor: parseMinor(text, currency), currency };
  } catch (cause) {
    throw refusedFile(`has an amount that cannot be read: ${(cause as Error).message}`);
  }
}

function dateAt(node: XmlNode, name: string): string | undefined {
  const text = textAt(node, `${name}/Dt`, `${name}/DtTm`)?.slice(0, 10);
  if (!text) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw refusedFile(`has a day that is none: ${text.slice(0, 30)}`);
  }
}
