import { formatMinor } from '@isp/sdk/money';
import {
  accountOf,
  agentOf,
  type BicName,
  documentOf,
  headerOf,
  is,
  nameOf,
  sumsOf,
} from '../sepa/pain-xml.ts';
import { sepaText } from '../sepa/sepa-text.ts';

/** A transfer as the bank is told it. */
export interface TransferForBank {
  readonly endToEndId: string;
  readonly amountMinor: bigint;
  readonly holder: string;
  readonly iban: string;
  readonly bic?: string;
  readonly description: string;
}

/** A file of transfers. */
export interface CreditTransfers {
  readonly version: '03' | '09';
  readonly messageId: string;
  readonly createdAt: string;
  readonly executeOn: string;
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic?: string };
  readonly transfers: readonly TransferForBank[];
}

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.';

/**
 * Writes pain.001.001 (customer credit transfer initiation) for SEPA, as version 03 or 09 has it (EPC 132-08). The bank books
 * each transfer on its own, so that statements name it.
 */
export function writePain001(file: CreditTransfers): string {
  const { version, messageId, createdAt, executeOn, debtor, transfers } = file;
  const bicName = version === '03' ? 'BIC' : 'BICFI';
  const block = is('PmtInf', [
    is('PmtInfId', `${messageId}-1`),
    is('PmtMtd', 'TRF'),
    is('BtchBookg', 'false'),
    ...sumsOf(transfers),
    is('PmtTpInf', [is('SvcLvl', [is('Cd', 'SEPA')])]),
    version === '03' ? is('ReqdExctnDt', executeOn) : is('ReqdExctnDt', [is('Dt', executeOn)]),
    is('Dbtr', [nameOf(debtor.name)]),
    is('DbtrAcct', [accountOf(debtor.iban)]),
    is('DbtrAgt', [agentOf(bicName, debtor.bic)]),
    is('ChrgBr', 'SLEV'),
    ...transfers.map((transfer) => transaction(bicName, transfer)),
  ]);
  const header = headerOf({ messageId, createdAt, name: debtor.name }, transfers);
  return documentOf(`${namespace}${version}`, 'CstmrCdtTrfInitn', [header, block]);
}

function transaction(bicName: BicName, transfer: TransferForBank): string {
  const { endToEndId, amountMinor, holder, iban, bic, description } = transfer;
  return is('CdtTrfTxInf', [
    is('PmtId', [is('EndToEndId', endToEndId)]),
    is('Amt', [`<InstdAmt Ccy="EUR">${formatMinor(amountMinor, 'EUR')}</InstdAmt>`]),
    ...(bic ? [is('CdtrAgt', [agentOf(bicName, bic)])] : []),
    is('Cdtr', [nameOf(holder)]),
    is('CdtrAcct', [accountOf(iban)]),
    is('RmtInf', [is('Ustrd', sepaText(description, 140))]),
  ]);
}
