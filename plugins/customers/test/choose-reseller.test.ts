import type { Principal } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { rootResellerId } from '../contract/index.ts';
import { chooseReseller } from '../domain/choose-reseller.ts';

const mine = '01900000-0000-7000-8000-00000000000a';
const below = '01900000-0000-7000-8000-00000000000b';
const foreign = '01900000-0000-7000-8000-00000000000c';
const staff: Principal = { scope: 'staff', id: 'u1', permissions: [] };
const reseller: Principal = { ...staff, scope: 'reseller', resellerIds: [mine, below] };

describe('whose customer a new one becomes', () => {
  test('staff adds to the ISP itself unless a reseller is named', () => {
    expect(chooseReseller(staff, undefined)).toBe(rootResellerId);
    expect(chooseReseller(staff, foreign)).toBe(foreign);
  });

  test('a reseller adds to itself, or to a reseller below it', () => {
    expect(chooseReseller(reseller, undefined)).toBe(mine);
    expect(chooseReseller(reseller, below)).toBe(below);
  });

  test('a reseller the caller does not see is answered like one that does not exist', () => {
    expect(() => chooseReseller(reseller, foreign)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => chooseReseller(reseller, rootResellerId)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });

  test('somebody without resellers adds nowhere', () => {
    const customer: Principal = { ...staff, scope: 'customer', customerId: foreign };
    expect(() => chooseReseller(customer, undefined)).toThrow(expect.objectContaining({ status: 404 }));
  });
});
