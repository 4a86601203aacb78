import { randomInt } from 'node:crypto';
import type { OrderInternetParams } from '../contract/index.ts';
import { normaliseLogin, suggestLogin } from '../domain/login.ts';

/** Letters and digits that are not mistaken for each other on paper or on the telephone. */
const legible = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const passwordLength = 12;

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** The login and password that were asked for, and made ones for what was left out. */
export function makeCredentials(
  { login, password }: Pick<OrderInternetParams, 'login' | 'password'>,
  customerName: string,
): Credentials {
  return {
    login:
      login === undefined ? suggestLogin(customerName, randomInt(10_000, 100_000)) : normaliseLogin(login),
    password: password ?? makePassword(),
  };
}

function makePassword(): string {
  return Array.from({ length: passwordLength }, () => legible[randomInt(legible.length)]).join('');
}
