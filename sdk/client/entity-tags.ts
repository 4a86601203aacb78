const tags = new WeakMap<object, string>();

/** Keeps the `ETag` an answer came with; a weak one, as proxies that compress make them, fits no `If-Match` and is passed over. */
export function keepTag(answer: unknown, headers: Headers): void {
  const tag = headers.get('etag');
  if (tag?.startsWith('"') && isObject(answer)) tags.set(answer, tag);
}

/** Gives what was made of an answer the tag of the answer. */
export function shareTag<T>(from: unknown, to: T): T {
  const tag = isObject(from) ? tags.get(from) : undefined;
  if (tag && isObject(to)) tags.set(to, tag);
  return to;
}

/**
 * Headers of a change that is only made while the thing still is as it was read: `If-Match` with the `ETag` of that answer; none when it
 * had none. Otherwise the change is refused with 412, `PRECONDITION_FAILED`.
 *
 * @example
 * const isp = createClient({ baseUrl: 'https://isp.example.net' });
 * const params = { path: { id: '01900000-0000-7000-8000-000000000001' } };
 * const customer = await isp.get('/customers/{id}', { params });
 * await isp.patch('/customers/{id}', { params, body: { name: 'Ana Adler' }, headers: ifUnchanged(customer) });
 */
export function ifUnchanged(answer: unknown): { readonly 'If-Match'?: string } {
  const tag = isObject(answer) ? tags.get(answer) : undefined;
  return tag ? { 'If-Match': tag } : {};
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
