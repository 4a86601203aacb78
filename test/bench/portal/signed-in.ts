import type { Page } from 'playwright-core';
import { administrator, type TestKernel } from '../../support/test-kernel.ts';

/** Signs the first administrator in, in the browser's window of this page, and waits for his first page. */
export async function signInAt(page: Page, { baseUrl }: Pick<TestKernel, 'baseUrl'>): Promise<void> {
  await page.goto(baseUrl);
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.locator('input[type=password]').fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /Good to see you/ }).waitFor();
}
