import { pathOf } from '../plugin-under-test.ts';
import { facts } from './facts.ts';
import { readSubject, type Subject } from './subject.ts';

/** Taken from the running test, not imported: `@jest/globals` throws elsewhere, and `createTestHost` works anywhere. */
type Jest = Pick<typeof import('@jest/globals'), 'beforeAll' | 'describe' | 'expect' | 'test'>;

/**
 * Declares the tests every plugin has to pass, in the plugin's `test/conformance.test.ts`.
 *
 * @example
 * conformance(new URL('..', import.meta.url));
 */
export function conformance(directory: string | URL): void {
  const { beforeAll, describe, expect, test } = globalThis as unknown as Jest;
  describe('a plugin like the others', () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await readSubject(pathOf(directory));
    });

    test.each(facts.map((fact) => [fact.name, fact] as const))('%s', async (_, fact) => {
      expect(await fact.problems(subject)).toEqual([]);
    });
  });
}

/** What is true of every plugin, as sentences. */
export const conformanceFacts: readonly string[] = facts.map(({ name }) => name);

/** A fact that is not so for a plugin. */
export interface ConformanceProblem {
  readonly fact: string;
  /** Which file or name, and what to do. */
  readonly problem: string;
}

/**
 * The same checks for tools, outside of a test.
 *
 * @param options.facts names of the only facts to check, of `conformanceFacts`; default: all
 *
 * @example
 * for (const { fact, problem } of await checkConformance('plugins/customers')) console.error(`${fact}: ${problem}`);
 */
export async function checkConformance(
  directory: string | URL,
  { facts: only = conformanceFacts }: { readonly facts?: readonly string[] } = {},
): Promise<ConformanceProblem[]> {
  const subject = await readSubject(pathOf(directory));
  const found: ConformanceProblem[] = [];
  for (const { name: fact, problems } of facts.filter(({ name }) => only.includes(name))) {
    for (const problem of await problems(subject)) found.push({ fact, problem });
  }
  return found;
}
