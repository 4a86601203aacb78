import type { Context, Transaction } from '@isp/sdk';
import type { SepaReportAnswer } from '../../contract/index.ts';
import { debits } from '../../data/sepa-store.ts';
import { transfers } from '../../data/transfer-store.ts';
import { readXml, textAt, type XmlNode } from '../reading/read-xml.ts';
import { refusedFile } from '../reading/refused-file.ts';
import { returnTransfer } from '../transfers/settle-transfer.ts';
import { returnDebit } from './settle-debits.ts';

const namespace = /^urn:iso:std:iso:20022:tech:xsd:pain\.002\.001\.\d\d$/;

interface Refusal {
  readonly endToEndId: string;
  readonly code: string;
}

/** Takes a pain.002 (payment status report): debits the bank refuses are declined, transfers have come back. A second time changes nothing. */
export async function takeReport(ctx: Context, tx: Transaction, content: string): Promise<SepaReportAnswer> {
  const refusals = readRefusals(content);
  const known = await debits.listAll(tx, { endToEndId: refusals.map(({ endToEndId }) => endToEndId) });
  const codes = new Map(refusals.map(({ endToEndId, code }) => [endToEndId, code]));
  let refused = 0;
  for (const debit of known.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1))) {
    if (debit.status !== 'submitted') continue;
    await returnDebit(ctx, tx, { debit, code: codes.get(debit.endToEndId) ?? 'NARR' });
    refused += 1;
  }
  for (const transfer of await transfers.listAll(tx, { endToEndId: [...codes.keys()] })) {
    const code = codes.get(transfer.endToEndId) ?? 'NARR';
    if (transfer.status !== 'submitted') continue;
    if (await returnTransfer(ctx, tx, { transfer, code })) refused += 1;
  }
  return { refused, unknown: refusals.length - refused };
}

function readRefusals(content: string): Refusal[] {
  const refusals: Refusal[] = [];
  const xml = readXml(assertReport, {
    TxInfAndSts: (node) => {
      const endToEndId = textAt(node, 'OrgnlEndToEndId');
      if (textAt(node, 'TxSts') !== 'RJCT' || !endToEndId) return;
      const code = textAt(node, 'StsRsnInf/Rsn/Cd', 'StsRsnInf/Rsn/Prtry') ?? 'NARR';
      refusals.push({
        endToEndId: endToEndId.slice(0, 35),
        code: code.replace(/[^A-Za-z0-9]/g, '').slice(0, 35) || 'NARR',
      });
    },
  });
  xml.write(content);
  xml.close();
  return refusals;
}

function assertReport({ name, attributes }: XmlNode): void {
  const isReport = Object.values(attributes).some((value) => namespace.test(value));
  if (name !== 'Document' || !isReport) throw refusedFile('is no status report; give pain.002');
}
