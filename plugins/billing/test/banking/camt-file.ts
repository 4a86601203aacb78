/** A payment of an entry, or the entry itself. */
export interface Told {
  readonly amount: string;
  readonly currency?: string;
  readonly debit?: boolean;
  readonly day?: string;
  readonly name?: string;
  readonly iban?: string;
  readonly text?: string;
  readonly reference?: string;
  readonly endToEndId?: string;
  readonly bankReference?: string;
  readonly returnReason?: string;
  readonly pending?: boolean;
  /** Payments the bank books in one sum. */
  readonly parts?: readonly Told[];
}

export const ownIban = 'DE89370400440532013000';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A camt.053 file of one account, in version 02 or 08. */
export function camtFile(
  told: readonly Told[],
  { version = '02', iban = ownIban, id = 'S1', opening = '0.00', closing = '' } = {},
): string {
  const tag = version === '02' ? (name: string) => name : (name: string) => `ns:${name}`;
  const is = (name: string, inner: string, more = '') => `<${tag(name)}${more}>${inner}</${tag(name)}>`;
  const nested = (names: string, inner: string): string =>
    names.split('/').reduceRight((text, name) => is(name, text), inner);
  const amount = ({ amount: text, currency = 'EUR' }: Told) => is('Amt', text, ` Ccy="${currency}"`);
  const party = (role: string, { name, iban: account }: Told) =>
    (name ? nested(version === '02' ? `${role}/Nm` : `${role}/Pty/Nm`, escaped(name)) : '') +
    (account ? nested(`${role}Acct/Id/IBAN`, account) : '');
  const maybe = (text: string | undefined, make: (text: string) => string) => (text ? make(text) : '');
  const sum = (one: Told, debit: boolean) =>
    version === '02'
      ? nested('AmtDtls/TxAmt', amount(one))
      : amount(one) + is('CdtDbtInd', debit ? 'DBIT' : 'CRDT');
  const details = (one: Told, debit: boolean) =>
    is(
      'TxDtls',
      is(
        'Refs',
        maybe(one.bankReference, (text) => is('AcctSvcrRef', text)) +
          maybe(one.endToEndId, (text) => is('EndToEndId', text)),
      ) +
        sum(one, debit) +
        is('RltdPties', party(debit ? 'Cdtr' : 'Dbtr', one)) +
        is(
          'RmtInf',
          maybe(one.text, (text) => is('Ustrd', escaped(text))) +
            maybe(one.reference, (text) => nested('Strd/CdtrRefInf/Ref', text)),
        ) +
        maybe(one.returnReason, (text) => nested('RtrInf/Rsn/Cd', text)),
    );
  const entry = (one: Told) =>
    is(
      'Ntry',
      amount(one) +
        is('CdtDbtInd', one.debit ? 'DBIT' : 'CRDT') +
        is(
          'Sts',
          version === '02' ? (one.pending ? 'PDNG' : 'BOOK') : is('Cd', one.pending ? 'PDNG' : 'BOOK'),
        ) +
        nested('BookgDt/Dt', one.day ?? '2026-11-16') +
        nested('ValDt/Dt', one.day ?? '2026-11-16') +
        is('NtryDtls', (one.parts ?? [one]).map((part) => details(part, one.debit === true)).join('')),
    );
  const balance = (kind: string, text: string) =>
    text
      ? is('Bal', nested('Tp/CdOrPrtry/Cd', kind) + is('Amt', text, ' Ccy="EUR"') + is('CdtDbtInd', 'CRDT'))
      : '';
  const statement =
    is('Id', id) +
    nested('Acct/Id/IBAN', iban) +
    balance('OPBD', opening) +
    balance('CLBD', closing) +
    told.map(entry).join('\n');
  const namespace = `urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}`;
  const xmlns = version === '02' ? ` xmlns="${namespace}"` : ` xmlns:ns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${is('Document', nested('BkToCstmrStmt', is('GrpHdr', is('MsgId', id)) + is('Stmt', statement)), xmlns)}`;
}
