import md4 from 'js-md4';

/** MD4 (RFC 1320) in JavaScript: OpenSSL 3 refuses it. */
export function md4Digest(octets: Buffer): Buffer {
  return Buffer.from(md4.array(octets));
}
