import type { ActionName } from '@isp/sdk';
import { connectToPlatform } from '../running-platform.ts';
import { type LoginTestShown, loginTestText } from './login-test-text.ts';

/** Options of `isp radius test`. */
interface TestLoginOptions {
  readonly nas?: string;
  readonly password?: string;
  readonly device?: string;
  readonly json?: boolean;
}

/** `isp radius test LOGIN`: what it would get and why. Exit code 1 when it would be refused. */
export async function testLogin(login: string, { json, ...options }: TestLoginOptions): Promise<number> {
  await using platform = await connectToPlatform();
  // The kernel knows no plugin: which action answers is decided where the plugin is installed.
  const answer: unknown = await platform.call(
    'radius.logins.test' as ActionName,
    { login, ...options } as never,
  );
  const test = answer as LoginTestShown;
  process.stdout.write(json ? `${JSON.stringify(test, undefined, 2)}\n` : loginTestText(test));
  return test.result === 'reject' ? 1 : 0;
}
