import type { Context } from '@isp/sdk';
import { keepToken, type TokenPurpose } from '../data/account-tokens.ts';
import { loginSettings } from '../domain/login-settings.ts';
import { hashToken, newToken } from '../domain/session-token.ts';

/** What a link is for, and how long it is good. */
const links = {
  invitation: { prefix: 'isi', path: 'invitation', hours: 72 },
  'password-reset': { prefix: 'isr', path: 'password-reset', hours: 1 },
} as const;

/** A link into somebody's account. */
export interface AccountLink {
  readonly link: string;
  readonly expiresAt: Date;
  readonly validHours: number;
}

/** Makes a link and keeps the hash of its token. Behind `#`, so that it stands in no log of a server. */
export async function makeLink(self: Context, userId: string, purpose: TokenPurpose): Promise<AccountLink> {
  const { prefix, path, hours } = links[purpose];
  const token = newToken(prefix);
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  await self.transaction((tx) => keepToken(tx, { userId, purpose, hash: hashToken(token), expiresAt }));
  const { portalUrl } = loginSettings(self);
  return { link: `${portalUrl.replace(/\/$/, '')}/${path}#token=${token}`, expiresAt, validHours: hours };
}
