import type { Audience, Principal } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { sees } from '../domain/rooms.ts';

const base = { id: 'somebody', permissions: [] };
const staff: Principal = { ...base, scope: 'staff' };
const system: Principal = { ...base, scope: 'system' };
const reseller: Principal = { ...base, scope: 'reseller', resellerIds: ['r1', 'r2'] };
const customer: Principal = { ...base, scope: 'customer', customerId: 'c1' };
const lost: Principal = { ...base, scope: 'customer' };

const both: Audience = { resellerId: 'r2', customerId: 'c1' };

describe('who sees a change', () => {
  test.each<[string, Principal, Audience | undefined, boolean]>([
    ['staff, of anybody', staff, both, true],
    ['staff, of nobody in particular', staff, undefined, true],
    ['the platform itself', system, undefined, true],
    ['a reseller, of one of his', reseller, both, true],
    ['a reseller, not of another', reseller, { resellerId: 'r3', customerId: 'c1' }, false],
    ['a reseller, not without an audience', reseller, undefined, false],
    ['a customer, his own', customer, both, true],
    ['a customer, not of another', customer, { resellerId: 'r2', customerId: 'c2' }, false],
    ['a customer, not of his reseller alone', customer, { resellerId: 'r2' }, false],
    ['a customer, not without an audience', customer, {}, false],
    ['a customer whose id is not known, nothing', lost, { customerId: '' }, false],
  ])('%s', (_, principal, audience, expected) => {
    expect(sees('jobs', principal, audience)).toBe(expected);
  });
});
