import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { loginAdvice } from '../../domain/login-advice.ts';
import { acceptedText, refusalTexts } from '../../domain/refusal-text.ts';

test('for every reason a login is refused for, it is said what to do', () => {
  for (const reason of Object.values(refusalTexts)) {
    expect(loginAdvice({ result: 'reject', reason })).toMatch(/^[A-Z].{10,}\.$/);
  }
  expect(loginAdvice({ result: 'accept', reason: acceptedText })).toBeUndefined();
  expect(loginAdvice({ result: 'garden', reason: 'any' })).toContain('resumed');
});

test('so it is for what the database says of logins FreeRADIUS refused', async () => {
  const source = await readFile(new URL('../../migrations/0011-gardens.ts', import.meta.url), 'utf8');
  const said = [...source.matchAll(/(?:THEN|ELSE) '([A-Z][^']*\.)'/g)].map(([, text]) => text as string);
  const refused = said.filter((text) => text !== acceptedText);
  expect(refused.length).toBeGreaterThanOrEqual(3);
  for (const reason of refused) expect(loginAdvice({ result: 'reject', reason })).toBeDefined();
});
