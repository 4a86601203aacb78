import { describe, expect, test } from '@jest/globals';
import { patternProblem } from '../../../kernel/sandbox/safe-pattern.ts';
import { schemaDangers } from '../../../kernel/sandbox/safe-schema.ts';

describe('patterns of a stranger that take part in checking what users send', () => {
  test.each([
    '^[A-Z]{3}$',
    '^\\+[1-9][0-9]{6,14}$',
    '^[a-z0-9-]+$',
    '^(red|green|blue)$',
    '^INV-[0-9]{4}-[0-9]{1,8}$',
    '^https://[^ ]*$',
    '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    '^a\\*b\\+c\\?$',
  ])('%s may', (pattern) => expect(patternProblem(pattern)).toBeUndefined());

  test.each([
    ['^(a+)+$', 'repeats a group'],
    ['^(a|a)*$', 'repeats a group'],
    ['^(a|aa){20}$', 'repeats a group'],
    ['^(?:a?){9}$', 'repeats a group'],
    ['^a*a*b$', 'more than one repeat without an end'],
    ['^.*.+$', 'more than one repeat without an end'],
    ['^a{1,}b{1,999}$', 'more than one repeat without an end'],
    ['^a?a?a?a?a$', 'more than three repeats'],
    ['(a)\\1', 'refers back'],
    ['(?<n>a)\\k<n>', 'refers back'],
    ['^a{1000000}$', 'more than 1000 times'],
    [`^${'(a|a)'.repeat(30)}$`, 'more than 12 choices'],
    [`^${'a'.repeat(200)}$`, 'longer than 200'],
  ])('%s may not', (pattern, problem) => expect(patternProblem(pattern)).toContain(problem));

  test('each that may is done with the longest text in no time', () => {
    const text = 'a'.repeat(100_000);
    const began = performance.now();
    for (const pattern of ['^[a-z]*[0-9]$', '^a{0,64}a*b$', '^(a|b|c)a+!$']) {
      expect(patternProblem(pattern)).toBeUndefined();
      new RegExp(pattern, 'u').test(text);
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

test('a schema reaches into nothing the processes share', () => {
  const schema = {
    $async: true,
    $id: 'https://isp.example/customers',
    type: 'object',
    properties: {
      a: { $ref: 'https://isp.example/customers' },
      b: { $ref: '#/$defs/b' },
      c: { type: 'string', pattern: '(a+)+' },
      d: { type: 'object', patternProperties: { '(a*)*': {} } },
    },
    $defs: { b: { type: 'string' } },
  };
  expect(schemaDangers(schema)).toEqual([
    '/$async: the keyword $async is not for sandboxed plugins',
    '/$id: the keyword $id is not for sandboxed plugins',
    '/properties/a/$ref: it refers to something outside the schema',
    '/properties/c/pattern: it repeats a group',
    '/properties/d/patternProperties: it repeats a group',
  ]);
});
