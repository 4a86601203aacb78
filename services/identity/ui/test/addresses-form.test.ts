import { describe, expect, test } from '@jest/globals';
import { checkNetworks, networksOf, withAddress } from '../staff-addresses/addresses-form.ts';

const said = (text: string, values: object = {}) => `${text} ${Object.values(values).join()}`;

describe('the list of networks', () => {
  test('is what stands on its lines, each once', () => {
    expect(networksOf(' 192.0.2.7 \n\n2001:db8::/32\n192.0.2.7')).toEqual(['192.0.2.7', '2001:db8::/32']);
    expect(networksOf('\n')).toEqual([]);
  });

  test('names the lines that are none', () => {
    expect(checkNetworks({ networks: '192.0.2.0/24\n::1\n::ffff:192.0.2.7' }, said)).toEqual({});
    const { '/networks': wrong } = checkNetworks({ networks: '192.0.2.7\nthe office\n192.0.2' }, said);
    expect(wrong).toContain('the office, 192.0.2');
  });

  test('takes one’s own address once', () => {
    expect(withAddress('', '192.0.2.7')).toBe('192.0.2.7');
    expect(withAddress('192.0.2.7', '192.0.2.7')).toBe('192.0.2.7');
    expect(withAddress('192.0.2.0/24 ', '192.0.2.7')).toBe('192.0.2.0/24\n192.0.2.7');
  });
});
