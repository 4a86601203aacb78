const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A shared secret of 32 characters that can be read out: 184 bits. Values past the last multiple of the letters are dropped, so that all are as likely. */
export function newSecret(): string {
  const limit = 256 - (256 % letters.length);
  let secret = '';
  while (secret.length < 32)
    for (const byte of crypto.getRandomValues(new Uint8Array(48)))
      if (byte < limit && secret.length < 32) secret += letters[byte % letters.length];
  return secret;
}
