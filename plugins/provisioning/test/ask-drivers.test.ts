import { type Context, IspError } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import type { ProvisioningRequest } from '../contract/index.ts';
import { askDrivers } from '../providers/ask-drivers.ts';

const request: ProvisioningRequest = {
  jobId: '01900000-0000-7000-8000-00000000000a',
  customerId: '01900000-0000-7000-8000-00000000000b',
  resellerId: '00000000-0000-7000-8000-000000000001',
  serviceId: '01900000-0000-7000-8000-00000000000c',
  serviceType: 'internet',
  action: 'activate',
  desiredVersion: 1,
  desired: { state: 'active', login: 'ada', password: 'correct horse' },
};

function contextWhere(call: () => Promise<unknown>): Context {
  return { call, config: {}, log: { warn: () => undefined } } as unknown as Context;
}

function failing(status: number, message: string): Context {
  return contextWhere(() => Promise.reject(new IspError({ code: 'X', status, message })));
}

const ignore = () => undefined;

describe('asking the driver', () => {
  test('notes what was done, without secrets', async () => {
    const notes: string[] = [];
    const ctx = contextWhere(async () => ({ applied: true }));
    expect(await askDrivers(ctx, request, (text) => notes.push(text))).toBe('done');
    expect(notes).toHaveLength(2);
    expect(notes.join()).not.toContain('correct horse');
  });

  test('a newer version that is in place already is done too', async () => {
    expect(
      await askDrivers(
        contextWhere(async () => ({ applied: false })),
        request,
        ignore,
      ),
    ).toBe('done');
  });

  test('an outage is worth a retry, a refusal is not', async () => {
    expect(await askDrivers(failing(503, 'radius is not running'), request, ignore)).toEqual({
      retry: 'radius is not running',
    });
    expect(await askDrivers(failing(409, 'the login is in use'), request, ignore)).toEqual({
      manual: 'the login is in use',
    });
  });

  test('a defect of the driver is worth a retry and shows nothing internal', async () => {
    const ctx = contextWhere(() => Promise.reject(new TypeError('secret path')));
    const outcome = await askDrivers(ctx, request, ignore);
    expect(outcome).toEqual({ retry: expect.not.stringContaining('secret') });
  });

  test('a type of service without a driver goes to a person', async () => {
    const ctx = contextWhere(async () => []);
    const outcome = await askDrivers(ctx, { ...request, serviceType: 'fax' }, ignore);
    expect(outcome).toEqual({ manual: 'there is no driver for services of type fax' });
  });
});
