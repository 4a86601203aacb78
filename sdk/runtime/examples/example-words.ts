/** What a reader would expect in a field of this name; used where it fits the field's schema. */
export const wordsByName: Readonly<Record<string, readonly unknown[]>> = {
  address: ['192.0.2.10', 'Hauptstr. 12, 10827 Berlin'],
  amountMinor: [4500],
  city: ['Berlin'],
  code: ['NOT_FOUND'],
  country: ['DE'],
  currency: ['EUR'],
  email: ['ada@example.net'],
  from: ['2026-11-01'],
  ip: ['192.0.2.10'],
  login: ['ada'],
  name: ['Ada Lovelace', 'example'],
  nextCursor: [null],
  password: ['correct horse battery staple'],
  permission: ['customers.customer.read'],
  permissions: [['customers.customer.read']],
  phone: ['+49 30 1234567'],
  reason: ['Asked for by the customer', 'other'],
  requestId: ['0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e55'],
  roles: [['support']],
  state: ['active', 'serving'],
  timezone: ['Europe/Berlin'],
  title: ['An example'],
  to: ['2026-11-30'],
  total: [1],
  url: ['https://isp.example.net/hooks'],
  version: ['1.2.0'],
};

/** By `format`, RFC 3339 and the like. */
export const wordsByFormat: Readonly<Record<string, string>> = {
  date: '2026-11-16',
  'date-time': '2026-11-16T08:00:00.000Z',
  email: 'ada@example.net',
  hostname: 'isp.example.net',
  ipv4: '192.0.2.10',
  ipv6: '2001:db8::10',
  uri: 'https://isp.example.net/',
  uuid: '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e01',
};

/** Tried in this order for any text. */
export const words: readonly string[] = [
  'example',
  'EUR',
  'DE',
  '+491511234567',
  '42',
  'https://isp.example.net/',
  '0123456789abcdef',
  Array.from({ length: 32 }, () => 'A1').join(':'),
  'an-example-that-is-as-long-as-a-token-or-a-password-has-to-be-0123456789',
];
