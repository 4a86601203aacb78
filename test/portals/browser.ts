import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureProgram } from '../../plugins/radius/test/radclient.ts';

const program = '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'];

/** Debian's Chromium without a window; installed when it is not there. */
export async function startBrowser(): Promise<Browser> {
  await ensureProgram('chromium', ['chromium']);
  return chromium.launch({ executablePath: program, args });
}

/** The same with a profile that is kept in a folder, for tools that speak to it by a port. */
export async function startBrowserOf(profile: string, port: number): Promise<BrowserContext> {
  await ensureProgram('chromium', ['chromium']);
  const told = [...args, `--remote-debugging-port=${port}`];
  return chromium.launchPersistentContext(profile, { executablePath: program, args: told });
}

/** Collects what a page complains of: errors, what its policy has refused, what could not be loaded and from where. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}
