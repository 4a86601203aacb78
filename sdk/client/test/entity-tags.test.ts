import { describe, expect, test } from '@jest/globals';
import { createClient, ifUnchanged, shareTag } from '../index.ts';

const params = { path: { id: '01900000-0000-7000-8000-000000000001' } };

/** A client whose platform answers a customer with this `ETag`, and what it was sent. */
function clientOf(etag: string | undefined) {
  const sent: Request[] = [];
  const isp = createClient({
    baseUrl: 'https://isp.example.net',
    fetch: async (request) => {
      sent.push(request);
      return Response.json({ name: 'Ana' }, etag ? { headers: { etag } } : {});
    },
  });
  return { isp, sent };
}

describe('a change of what was read', () => {
  test('is made only while it is still that, by the ETag of the answer', async () => {
    const { isp, sent } = clientOf('"one"');
    const customer = await isp.get('/customers/{id}', { params });
    await isp.patch('/customers/{id}', { params, body: { name: 'Bo' }, headers: ifUnchanged(customer) });
    expect(sent.at(-1)?.headers.get('if-match')).toBe('"one"');
  });

  test.each([undefined, 'W/"one"'])('has no condition when the ETag is %p, which fits none', async (etag) => {
    const { isp } = clientOf(etag);
    expect(ifUnchanged(await isp.get('/customers/{id}', { params }))).toEqual({});
  });

  test('goes by the answer a copy was made of, too', async () => {
    const { isp } = clientOf('"two"');
    const customer = await isp.get('/customers/{id}', { params });
    expect(ifUnchanged(shareTag(customer, { ...customer }))).toEqual({ 'If-Match': '"two"' });
    expect(ifUnchanged(undefined)).toEqual({});
  });
});
