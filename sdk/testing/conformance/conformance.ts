import { beforeAll, describe, expect, test } from '@jest/globals';
import { pathOf } from '../plugin-under-test.ts';
import { facts } from './facts.ts';
import { readSubject, type Subject } from './subject.ts';

/**
 * Declares the tests every plugin has to pass, in the plugin's `test/conformance.test.ts`.
 *
 * @example
 * conformance(new URL('..', import.meta.url));
 */
export function conformance(directory: string | URL): void {
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
