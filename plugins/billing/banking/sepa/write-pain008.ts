import { formatMinor } from '@isp/sdk/money';
import { sepaText } from './sepa-text.ts';

/** A debit as the bank is told it. */
export interface DebitForBank {
  readonly id: string;
  readonly endToEndId: string;
  readonly amountMinor: bigint;
  readonly sequence: 'FRST' | 'RCUR';
  readonly scheme: 'core' | 'b2b';
  readonly mandateReference: string;
  readonly signedOn: string;
  readonly holder: string;
  readonly iban: string;
  readonly bic?: string;
  readonly description: string;
}

/** A file of debits. */
export interface DirectDebits {
  readonly version: '02' | '08';
  readonly messageId: string;
  readonly createdAt: string;
  readonly collectOn: string;
  readonly creditor: {
    readonly name: string;
    readonly iban: string;
    readonly bic?: string;
    readonly creditorId: string;
  };
  readonly debits: readonly DebitForBank[];
}

/** The debits of one payment block, which the bank books in one sum. */
export interface PaymentBlock {
  readonly paymentInfoId: string;
  readonly debits: readonly DebitForBank[];
}

/** Debits by what may not be in one block: the scheme, and whether it is the first of its mandate. */
export function blocksOf({ messageId, debits }: Pick<DirectDebits, 'messageId' | 'debits'>): PaymentBlock[] {
  const groups = Map.groupBy(debits, ({ scheme, sequence }) => `${scheme} ${sequence}`);
  return [...groups.values()].map((own, index) => ({
    paymentInfoId: `${messageId}-${index + 1}`,
    debits: own,
  }));
}

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.008.001.';

/** Writes pain.008.001 (customer direct debit initiation) for SEPA, as version 02 or 08 has it. */
export function writePain008(file: DirectDebits): string {
  const { version, messageId, createdAt, debits, creditor } = file;
  const header = is('GrpHdr', [
    is('MsgId', messageId),
    is('CreDtTm', createdAt),
    ...sums(debits),
    is('InitgPty', [is('Nm', sepaText(creditor.name, 70))]),
  ]);
  const body = [header, ...blocksOf(file).map((block) => paymentInfo(file, block))];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}${version}">${is('CstmrDrctDbtInitn', body)}</Document>\n`;
}

function paymentInfo(
  { version, collectOn, creditor }: DirectDebits,
  { paymentInfoId, debits }: PaymentBlock,
): string {
  const [{ scheme, sequence } = { scheme: 'core', sequence: 'RCUR' }] = debits;
  const schemeName = is('SchmeNm', [is('Prtry', 'SEPA')]);
  return is('PmtInf', [
    is('PmtInfId', paymentInfoId),
    is('PmtMtd', 'DD'),
    is('BtchBookg', 'true'),
    ...sums(debits),
    is('PmtTpInf', [
      is('SvcLvl', [is('Cd', 'SEPA')]),
      is('LclInstrm', [is('Cd', scheme.toUpperCase())]),
      is('SeqTp', sequence),
    ]),
    is('ReqdColltnDt', collectOn),
    is('Cdtr', [is('Nm', sepaText(creditor.name, 70))]),
    is('CdtrAcct', [account(creditor.iban)]),
    is('CdtrAgt', [agent(version, creditor.bic)]),
    is('ChrgBr', 'SLEV'),
    is('CdtrSchmeId', [is('Id', [is('PrvtId', [is('Othr', [is('Id', creditor.creditorId), schemeName])])])]),
    ...debits.map((debit) => transaction(version, debit)),
  ]);
}

function transaction(version: DirectDebits['version'], debit: DebitForBank): string {
  const { endToEndId, amountMinor, mandateReference, signedOn, holder, iban, bic, description } = debit;
  return is('DrctDbtTxInf', [
    is('PmtId', [is('EndToEndId', endToEndId)]),
    `<InstdAmt Ccy="EUR">${formatMinor(amountMinor, 'EUR')}</InstdAmt>`,
    is('DrctDbtTx', [is('MndtRltdInf', [is('MndtId', mandateReference), is('DtOfSgntr', signedOn)])]),
    is('DbtrAgt', [agent(version, bic)]),
    is('Dbtr', [is('Nm', sepaText(holder, 70))]),
    is('DbtrAcct', [account(iban)]),
    is('RmtInf', [is('Ustrd', sepaText(description, 140))]),
  ]);
}

function sums(debits: readonly DebitForBank[]): string[] {
  const sum = debits.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  return [is('NbOfTxs', String(debits.length)), is('CtrlSum', formatMinor(sum, 'EUR'))];
}

function account(iban: string): string {
  return is('Id', [is('IBAN', iban)]);
}

/** The bank is known by the IBAN; a BIC is told where there is one. */
function agent(version: DirectDebits['version'], bic: string | undefined): string {
  const named = bic ? is(version === '02' ? 'BIC' : 'BICFI', bic) : is('Othr', [is('Id', 'NOTPROVIDED')]);
  return is('FinInstnId', [named]);
}

function is(name: string, inner: string | readonly string[]): string {
  const text = typeof inner === 'string' ? escaped(inner) : inner.join('');
  return `<${name}>${text}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] as string);
}
