import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { identityErrors } from '../contract/index.ts';

export const shortestPassword = 10;
/** zxcvbn's 0 and 1: found in fewer than a million guesses. */
const weakestScore = 2;
/** Judging takes longer the longer the text is; what comes later only makes it better. */
const judgedLength = 64;

let judge: Promise<ZxcvbnFactory> | undefined;

/** The lists take 40 MB, which a process that sets no passwords does without. */
async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs });
}

/** Whose password it is to be: his name and address are no secret. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Refuses passwords that are short, common, or made of what everybody knows of their owner. */
export async function assertPasswordGood(password: string, { email, name }: PasswordOwner): Promise<void> {
  const reason = await weakness(password, [email, ...email.split(/[@.]/), ...name.split(/\s+/)]);
  if (reason === undefined) return;
  throw identityErrors.IDENTITY_PASSWORD_WEAK(
    { reason },
    { errors: [{ path: '/password', message: reason }] },
  );
}

async function weakness(password: string, known: readonly string[]): Promise<string | undefined> {
  if (password.length < shortestPassword) return `it has fewer than ${shortestPassword} characters`;
  judge ??= loadJudge();
  const words = known.filter((word) => word.length > 2).map((word) => word.toLowerCase());
  const { score } = (await judge).check(password.slice(0, judgedLength), words);
  if (score >= weakestScore) return undefined;
  return 'it is easy to guess: among the common ones, a pattern, or made of your name or e-mail; several words that have nothing to do with each other are good';
}
