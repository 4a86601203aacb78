import { formatMinor } from '@isp/sdk/money';
import { sepaText } from './sepa-text.ts';

/** An element of XML, with a text or the elements in it. */
export function is(name: string, inner: string | readonly string[]): string {
  const text = typeof inner === 'string' ? escaped(inner) : inner.join('');
  return `<${name}>${text}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] as string);
}

/** A name of at most 70 letters of SEPA. */
export function nameOf(name: string): string {
  return is('Nm', sepaText(name, 70));
}

export function accountOf(iban: string): string {
  return is('Id', [is('IBAN', iban)]);
}

/** Older versions of ISO 20022 call it BIC, those since 2019 BICFI. */
export type BicName = 'BIC' | 'BICFI';

/** A bank is known by the IBAN; a BIC is told where there is one. */
export function agentOf(bicName: BicName, bic: string | undefined): string {
  return is('FinInstnId', [bic ? is(bicName, bic) : is('Othr', [is('Id', 'NOTPROVIDED')])]);
}

/** How many transactions there are, and their sum. */
export function sumsOf(rows: readonly { readonly amountMinor: bigint }[]): string[] {
  const sum = rows.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  return [is('NbOfTxs', String(rows.length)), is('CtrlSum', formatMinor(sum, 'EUR'))];
}

/** What a message is called, when it was made and what is in it. */
export function headerOf(
  { messageId, createdAt, name }: { messageId: string; createdAt: string; name: string },
  rows: readonly { readonly amountMinor: bigint }[],
): string {
  const about = [is('MsgId', messageId), is('CreDtTm', createdAt), ...sumsOf(rows)];
  return is('GrpHdr', [...about, is('InitgPty', [nameOf(name)])]);
}

/** The document around a message. */
export function documentOf(namespace: string, message: string, body: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${is(message, body)}</Document>\n`;
}
