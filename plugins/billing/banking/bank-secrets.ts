import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type PluginRuntime, platformErrors, startFailures } from '@isp/sdk';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
let keys: { readonly seal: Buffer; readonly recognise: Buffer; readonly vouchers: Buffer } | undefined;

/** Takes over the keys bank details are sealed with, at the start. */
export function useBankKeys({ deriveKey }: Pick<PluginRuntime, 'deriveKey'>): void {
  keys = {
    seal: deriveKey('bank-details'),
    recognise: deriveKey('payers'),
    vouchers: deriveKey('voucher-codes'),
  };
}

function theKeys() {
  if (!keys) throw startFailures.notReady('the keys of bank details are not there yet');
  return keys;
}

/** Encrypts an IBAN for one row: copied to another it opens nothing. */
export function sealIban(iban: string, rowId: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, theKeys().seal, iv).setAAD(Buffer.from(rowId));
  const sealed = Buffer.concat([iv, cipher.update(iban, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1:${sealed.toString('base64')}`;
}

/** Throws `CONFLICT` when it was sealed with another key or for another row. */
export function openIban(sealed: string, rowId: string): string {
  const bytes = Buffer.from(sealed.slice('v1:'.length), 'base64');
  try {
    const iv = bytes.subarray(0, ivBytes);
    const decipher = createDecipheriv(algorithm, theKeys().seal, iv, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(rowId)).setAuthTag(bytes.subarray(-tagBytes));
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    const reason = 'the bank details do not open with this platform’s key; enter them again';
    throw platformErrors.CONFLICT({ reason }, { cause });
  }
}

/** Tells that two IBANs are the same, and nothing of them. */
export function payerKeyOf(iban: string): string {
  return createHmac('sha256', theKeys().recognise).update(iban).digest('base64url');
}

/** The country and the last four: `DE******3000`. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 2)}******${iban.slice(-4)}`;
}

/** Without spaces, in capitals. */
export function plainIban(iban: string): string {
  return iban.replace(/\s/g, '').toUpperCase();
}

/** What is kept of the code of a voucher. */
export function voucherHashOf(code: string): string {
  return createHmac('sha256', theKeys().vouchers).update(code).digest('base64url');
}
