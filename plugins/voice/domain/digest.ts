import { createHash } from 'node:crypto';

/** What a SIP server needs to check a digest (RFC 2617, 3.2.2.2), instead of the password. */
export interface DigestHashes {
  readonly ha1Hash: string;
  readonly ha1bHash: string;
}

/**
 * `ha1Hash` is for devices that log in as `username`, `ha1bHash` for those that log in as `username@realm`. The password cannot be
 * read out of them, but they are as good as it for this realm: they are shown to nobody.
 */
export function digestHashes(username: string, realm: string, password: string): DigestHashes {
  return {
    ha1Hash: md5(`${username}:${realm}:${password}`),
    ha1bHash: md5(`${username}@${realm}:${realm}:${password}`),
  };
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
