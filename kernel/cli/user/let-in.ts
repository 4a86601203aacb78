import type { ActionName } from '@isp/sdk';
import { connectToPlatform } from '../running-platform.ts';

/** Asks identity with the kernel's rights. The kernel knows no plugin but by these names. */
async function askIdentity<T>(action: string, params: object): Promise<T> {
  await using platform = await connectToPlatform();
  return (await platform.call(action as ActionName, params as never)) as T;
}

/** Sets a new password for a person who has lost the old one. */
export async function setPassword(email: string): Promise<number> {
  const answer = await askIdentity<{ email: string; password: string }>('identity.users.set-password', {
    email,
  });
  process.stdout.write(
    `${answer.email} logs in with ${answer.password} from now on; it is shown only here.\n`,
  );
  return 0;
}

/** Prints a link for an invited person whom no mail reaches. */
export async function printInviteLink(email: string): Promise<number> {
  const { link, expiresAt } = await askIdentity<{ link: string; expiresAt: string }>(
    'identity.users.invite-link',
    { email },
  );
  process.stdout.write(
    `${email} sets a password at\n\n  ${link}\n\nonce, until ${expiresAt}; it is shown only here.\n`,
  );
  return 0;
}

/** Empties the list of addresses staff may log in from. */
export async function allowAddresses(): Promise<number> {
  await askIdentity('identity.staff-addresses.clear', {});
  process.stdout.write('Staff may log in from everywhere again.\n');
  return 0;
}
