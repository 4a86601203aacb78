import { describe, expect, test } from '@jest/globals';
import { componentsOf, toOrder } from '../order-form.ts';

describe('the order of a bundle', () => {
  const order = { tariffId: 'bundle', startDate: undefined };

  test('has each component in its place, also two of one tariff, without what was left empty', () => {
    const components = {
      0: { login: ' ana ', password: ' with blanks ', staticIp: '' },
      2: { numbers: [] },
    };
    expect(toOrder({ ...order, components }, ['i', 'v', 'v'])).toEqual({
      tariffId: 'bundle',
      components: [
        { tariffId: 'i', login: 'ana', password: ' with blanks ' },
        { tariffId: 'v' },
        { tariffId: 'v', numbers: [] },
      ],
    });
  });

  test('begins on the day that is said', () => {
    const said = { ...order, startDate: '2026-12-01', components: {} };
    expect(toOrder(said, [])).toEqual({ tariffId: 'bundle', startDate: '2026-12-01', components: [] });
  });

  test('is made of what its tariff names', () => {
    expect(componentsOf({ components: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(componentsOf({})).toEqual([]);
  });
});
