/** Letters and digits that are not mistaken for each other on paper or on the telephone. */
const legible = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 16;

/** A password somebody can read out. Values past the last multiple of the letters are dropped, so that all are as likely. */
export function newPassword(): string {
  const limit = 256 - (256 % legible.length);
  let password = '';
  while (password.length < length)
    for (const byte of crypto.getRandomValues(new Uint8Array(2 * length)))
      if (byte < limit && password.length < length) password += legible[byte % legible.length];
  return password;
}
