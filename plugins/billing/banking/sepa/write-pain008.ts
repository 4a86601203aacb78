import { formatMinor } from '@isp/sdk/money';
import { accountOf, agentOf, type BicName, documentOf, headerOf, is, nameOf, sumsOf } from './pain-xml.ts';
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
  const header = headerOf({ messageId, createdAt, name: creditor.name }, debits);
  const blocks = blocksOf(file).map((block) => paymentInfo(file, block));
  return documentOf(`${namespace}${version}`, 'CstmrDrctDbtInitn', [header, ...blocks]);
}

function bicNameOf(version: DirectDebits['version']): BicName {
  return version === '02' ? 'BIC' : 'BICFI';
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
    ...sumsOf(debits),
    is('PmtTpInf', [
      is('SvcLvl', [is('Cd', 'SEPA')]),
      is('LclInstrm', [is('Cd', scheme.toUpperCase())]),
      is('SeqTp', sequence),
    ]),
    is('ReqdColltnDt', collectOn),
    is('Cdtr', [nameOf(creditor.name)]),
    is('CdtrAcct', [accountOf(creditor.iban)]),
    is('CdtrAgt', [agentOf(bicNameOf(version), creditor.bic)]),
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
    is('DbtrAgt', [agentOf(bicNameOf(version), bic)]),
    is('Dbtr', [nameOf(holder)]),
    is('DbtrAcct', [accountOf(iban)]),
    is('RmtInf', [is('Ustrd', sepaText(description, 140))]),
  ]);
}
