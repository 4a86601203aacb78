import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureProgram } from '../../plugins/radius/test/radclient.ts';

/** Debian's Chromium without a window; installed when it is not there. */
export async function startBrowser(): Promise<Browser> {
  await ensureProgram('chromium', ['chromium']);
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  });
}

/** Collects what a page complains of: errors, and what its policy has refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}
