import { isUtf8 } from 'node:buffer';

/**
 * Acct-Session-Id as text: as it is when printable, otherwise `0x` and hexadecimal digits, as FreeRADIUS
 * prints octets. The octets themselves go back to the NAS in a Disconnect-Request.
 */
export function printableSessionId(octets: Buffer = Buffer.alloc(0)): string {
  const text = octets.toString('utf8');
  const printable = isUtf8(octets) && !/\p{Cc}/u.test(text);
  return printable ? text : `0x${octets.toString('hex')}`;
}
