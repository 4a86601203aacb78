import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureProgram } from '../../plugins/radius/test/radclient.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type FirstCustomer, firstCustomer } from './first-customer.ts';

let kernel: TestKernel;
let found: FirstCustomer;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  kernel = await startTestKernel();
  found = await firstCustomer(kernel, () => undefined);
}, 240_000);

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

/** In their order by name; the key in `Class` is another one for each login. */
function withoutKey(attributes: readonly string[]): string[] {
  return attributes.map((text) => text.replace(/^Class = 0x.*/, 'Class')).sort();
}

describe('the first customer', () => {
  test('has a provisioned service', () => {
    expect(found.jobStatus).toBe('done');
  });

  test('logs in and gets the tariff’s speed, upload first, and a Class', () => {
    expect(found.accepted.packet).toBe('Access-Accept');
    expect(found.accepted.attributes).toContain('Mikrotik-Rate-Limit = "50M/100M"');
    expect(found.accepted.attributes.some((attribute) => attribute.startsWith('Class = 0x'))).toBe(true);
  });

  test('is rejected with a wrong password, after a second', () => {
    expect(found.rejected.packet).toBe('Access-Reject');
    expect(found.rejectMs).toBeGreaterThan(950);
  });

  test('has a session from Start to Stop, with octets above 2^32', () => {
    expect(found.online?.state).toBe('online');
    expect(found.closed).toMatchObject({ state: 'closed', inputBytes: 4_294_967_396, outputBytes: 4_000 });
  });

  test('gets the same answers from a real FreeRADIUS on the same tables', () => {
    expect(found.freeradius.accepted.packet).toBe(found.accepted.packet);
    expect(withoutKey(found.freeradius.accepted.attributes)).toEqual(withoutKey(found.accepted.attributes));
    expect(found.freeradius.rejected.packet).toBe('Access-Reject');
  });
});
