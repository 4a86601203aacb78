import { validationFailed } from '@isp/sdk';

const allowed = /^(?!@)[a-z0-9._@-]{3,64}$/;
const readableLength = 20;

/** A login as it is stored: trimmed and in lower case, since RADIUS servers and people differ about case. */
export function normaliseLogin(given: string): string {
  const login = given.trim().toLowerCase();
  if (allowed.test(login)) return login;
  const message = 'must be 3 to 64 of the letters a–z, digits and . _ @ -, and not begin with @';
  throw validationFailed([{ path: '/login', message }]);
}

/** A login a person can spell on the telephone: the name without accents, and digits that make it unique. */
export function suggestLogin(name: string, digits: number): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .slice(0, readableLength)
    .replace(/^\.+|\.+$/g, '');
  return `${plain || 'user'}${digits}`;
}
