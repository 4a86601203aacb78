import { expect, test } from '@jest/globals';
import { filesForSecondGo, type JestReport, verdict } from '../../tools/test-verdict/verdict.ts';

const file = (name: string, facts: Readonly<Record<string, string>>, status = 'passed') => ({
  name,
  status: Object.values(facts).includes('failed') ? 'failed' : status,
  assertionResults: Object.entries(facts).map(([fullName, status]) => ({ fullName, status })),
});

const run = (...testResults: JestReport['testResults']): JestReport => ({ testResults });

test('facts are counted; what was skipped is neither passed nor failed', () => {
  expect(verdict(run(file('a', { one: 'passed', two: 'failed', three: 'pending' })))).toEqual({
    ...{ passed: 1, failed: 1, unsteady: [] },
  });
});

test('a file that could not be run has failed', () => {
  const broken = run(file('a', { one: 'passed' }), file('b', {}, 'failed'));
  expect(verdict(broken)).toMatchObject({ passed: 1, failed: 1 });
  expect(filesForSecondGo(broken)).toEqual(['b']);
});

test('what held in the second go is counted as passed and named', () => {
  const first = run(file('a', { one: 'passed' }), file('b', { two: 'failed', three: 'passed' }));
  expect(verdict(first, run(file('b', { two: 'passed', three: 'passed' })))).toEqual({
    ...{ passed: 3, failed: 0, unsteady: ['b: two'] },
  });
});

test('what fails in the second go has failed, also when it held at first', () => {
  const first = run(file('b', { two: 'failed', three: 'passed' }));
  expect(verdict(first, run(file('b', { two: 'failed', three: 'failed' })))).toEqual({
    ...{ passed: 0, failed: 2, unsteady: [] },
  });
  expect(verdict(first, run(file('b', {}, 'failed')))).toMatchObject({ failed: 1 });
});

test('a second go that left no report changes nothing', () => {
  const first = run(file('b', { two: 'failed', three: 'passed' }));
  expect(verdict(first, run(file('no report', {}, 'failed')))).toMatchObject({ passed: 1, failed: 1 });
});

test('many failed files get no second go', () => {
  const many = run(...Array.from({ length: 6 }, (_, n) => file(`f${n}`, { one: 'failed' })));
  expect(filesForSecondGo(many)).toEqual([]);
});
