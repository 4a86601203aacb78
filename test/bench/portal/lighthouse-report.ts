import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Fetched when it is first used: it brings 159 packages, which nothing else here needs. */
const lighthouse = 'lighthouse@12.8.2';
const run = promisify(execFile);

/** What Lighthouse looks as: a desktop, or a phone on a slow network. */
export type Form = 'desktop' | 'mobile';

/** What is read of a report: scores from 0 to 1, and figures of single audits. */
export interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** Fetches Lighthouse; answers why it could not. */
export async function fetched(): Promise<string | undefined> {
  try {
    await run('npx', ['--yes', lighthouse, '--version']);
    return undefined;
  } catch (error) {
    const { stderr = '', message } = error as Error & { readonly stderr?: string };
    const told = stderr.split('\n').filter((line) => /^npm error /.test(line));
    return `\`npx ${lighthouse}\` ended with: ${told.slice(0, 3).join(' ') || message}`;
  }
}

/** Lets Lighthouse look at a page, in a tab of the browser that listens at this port. */
export async function reportOn(url: string, port: number, form: Form): Promise<Report> {
  const parameters = ['--yes', lighthouse, url, `--port=${port}`, '--output=json', '--quiet'];
  // The session is in the browser's storage, which Lighthouse would empty.
  parameters.push('--disable-storage-reset', ...(form === 'desktop' ? ['--preset=desktop'] : []));
  const { stdout } = await run('npx', parameters, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Report;
}
