import { createInterface } from 'node:readline/promises';
import { IspError } from '@isp/sdk';
import { indented } from '../printing/table.ts';
import { permissionsText } from './info-command.ts';

/** One permission an install was refused for. */
interface Asked {
  readonly id: string;
  readonly title: string;
  readonly reason?: string;
  readonly plugin?: string;
}

/**
 * Does something that may need consent: shows in words what is asked for and asks at the terminal; with `yes` it is shown
 * and agreed to. Without either the refusal stands.
 */
export async function withConsent<T>(
  work: (consent: string[]) => Promise<T>,
  { yes, what }: { readonly yes: boolean; readonly what: string },
): Promise<T> {
  try {
    return await work([]);
  } catch (error) {
    const asked = askedBy(error);
    if (!asked) throw error;
    process.stdout.write(`${what} asks for:\n${indented(permissionsText(asked))}\n`);
    if (!yes && !(await agrees())) throw error;
    return work(asked.map(({ id }) => id));
  }
}

function askedBy(error: unknown): readonly Asked[] | undefined {
  if (!(error instanceof IspError) || error.code !== 'CONSENT_REQUIRED') return undefined;
  return error.errors as unknown as readonly Asked[];
}

/** Only a person at a terminal can agree. */
async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.stderr.write('Nobody is there to agree to it; run it again with --yes.\n');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question('Agree to it? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}
