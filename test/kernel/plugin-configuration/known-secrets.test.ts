import { expect, test } from '@jest/globals';
import { KnownSecrets } from '../../../kernel/log/known-secrets.ts';

function knowing(...secrets: string[]): KnownSecrets {
  const known = new KnownSecrets();
  known.add(secrets);
  return known;
}

test('a text is left alone while nothing is known, and secrets of less than six characters are', () => {
  expect(new KnownSecrets().mask('hunter2')).toBe('hunter2');
  expect(knowing('short').mask('short')).toBe('short');
});

test('every occurrence is hidden, the longest secret first, also where JSON escapes it', () => {
  const known = knowing('abcdef', 'abcdefgh', 'with "quotes"', 'a.c*d+');
  expect(known.mask('abcdefgh abcdef abcdef')).toBe('[hidden] [hidden] [hidden]');
  const line = JSON.stringify({ inner: JSON.stringify({ key: 'with "quotes"' }), plain: 'with "quotes"' });
  expect(known.mask(line)).not.toContain('quotes');
  expect(known.mask('axcdd+ a.c*d+')).toBe('axcdd+ [hidden]');
});

test('an error is hidden in place: message, stack, causes and data', () => {
  const cause = new Error('refused with secret-1');
  const error = Object.assign(new Error('secret-1 failed', { cause }), { data: { key: ['secret-1'] } });
  knowing('secret-1').maskError(error);
  expect(error.message).toBe('[hidden] failed');
  expect(`${error.stack} ${cause.message} ${cause.stack} ${JSON.stringify(error.data)}`).not.toContain(
    'secret-1',
  );
});

test('what an error refers to keeps its values: it may be the settings themselves', () => {
  const config = { key: 'secret-1' };
  const error = Object.assign(new Error('failed'), { config });
  knowing('secret-1').maskError(error);
  expect(config.key).toBe('secret-1');
  expect(error.config.key).toBe('[hidden]');
});
