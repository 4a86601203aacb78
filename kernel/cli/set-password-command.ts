import type { ActionName } from '@isp/sdk';
import { endWith } from './end-with.ts';
import { connectToPlatform } from './running-platform.ts';

/** `isp user set-password`: whoever may read the data directory can let a person in again. */
export async function runSetPassword(email: string): Promise<void> {
  try {
    await using platform = await connectToPlatform();
    const action = 'identity.users.set-password' as ActionName;
    const answer = (await platform.call(action, { email } as never)) as { email: string; password: string };
    process.stdout.write(
      `${answer.email} logs in with ${answer.password} from now on; it is shown only here.\n`,
    );
  } catch (error) {
    endWith(error);
  }
  process.exit();
}
