import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { ApiClient } from '../../../support/api-client.ts';
import { projectDirectory } from '../../../support/project-directory.ts';
import { startTestKernel, type TestKernel } from '../../../support/test-kernel.ts';
import { startBrowser } from '../../browser.ts';

/** A platform in sandbox mode with its portal, and a browser to look at it. */
export interface Portal extends AsyncDisposable {
  readonly kernel: TestKernel;
  readonly admin: ApiClient;
  readonly browser: Browser;
  /** Makes something over the REST interface; fails unless it was made. */
  made<T extends { id: string }>(path: string, body?: object): Promise<T>;
}

const node = join(projectDirectory, 'node_modules', '.bin', 'node');

/** Builds the portal if it has changed, and starts platform and browser. */
export async function startPortal(): Promise<Portal> {
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  const [kernel, browser] = await Promise.all([startTestKernel({ mode: 'sandbox' }), startBrowser()]);
  const admin = await kernel.login();
  return {
    kernel,
    admin,
    browser,
    async made<T extends { id: string }>(path: string, body?: object) {
      const answer = await admin.post<T>(path, body);
      if (typeof answer.body?.id !== 'string')
        throw new TypeError(`POST ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await kernel[Symbol.asyncDispose]();
    },
  };
}
