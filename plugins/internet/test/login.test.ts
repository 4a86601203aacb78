import { describe, expect, test } from '@jest/globals';
import { normaliseLogin, suggestLogin } from '../domain/login.ts';

describe('a login that was asked for', () => {
  test('is trimmed and written in lower case', () => {
    expect(normaliseLogin('  Ada.Lovelace@ISP.example ')).toBe('ada.lovelace@isp.example');
  });

  test.each(['ab', 'a b c', '%{User-Name}', "o'brien", '@realm', 'ünal', 'a'.repeat(65)])(
    '"%s" is refused by its path',
    (login) => {
      expect(() => normaliseLogin(login)).toThrow(
        expect.objectContaining({
          code: 'VALIDATION_FAILED',
          errors: [expect.objectContaining({ path: '/login' })],
        }),
      );
    },
  );
});

describe('a login that is made', () => {
  test.each([
    ['Ada Lovelace', 'ada.lovelace12345'],
    ["José O'Brien-Núñez", 'jose.o.brien.nunez12345'],
    ['  ---  ', 'user12345'],
    ['محمد', 'user12345'],
    ['A very long company name that goes on', 'a.very.long.company12345'],
  ])('%s becomes %s', (name, login) => {
    expect(suggestLogin(name, 12_345)).toBe(login);
    expect(normaliseLogin(login)).toBe(login);
  });
});
