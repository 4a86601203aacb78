import { describe, expect, test } from '@jest/globals';
import { Scrubber } from '../../../kernel/cli/support/scrubber.ts';

const scrubber = new Scrubber(['kn0wn-secret-value', 'with "quotes" and \\ in it']);
const scrub = (text: string) => scrubber.text(text);

describe('the scrubber of support bundles', () => {
  test.each([
    ['a known value', 'it said kn0wn-secret-value twice: kn0wn-secret-value'],
    ['a known value inside JSON', JSON.stringify({ text: 'with "quotes" and \\ in it' })],
    ['the password of an address', 'connect to postgres://isp:S3cretPart@127.0.0.1:5432/isp failed'],
    ['a password with an @ in it', 'postgres://isp:S3cret@Part@db.example:5432/isp'],
    ['the token of an address', 'nats://S3cretPart@127.0.0.1:4222'],
    ['a bearer token', 'Authorization: Bearer S3cretPart.abc-def'],
    ['a basic login', 'authorization=Basic UzNjcmV0UGFydA=='],
    ['a header inside text that is JSON', '{"body":"{\\"Authorization\\":\\"Bearer S3cretPart\\"}"}'],
    ['a cookie', 'Cookie: session=S3cretPart; other=S3cretPart'],
    ['a session token', 'the token ist_S3cretPartS3cretPartS3cretPart was refused'],
    ['a signed principal', 'meta eyJhbGciOiJFZERTQSJ9.eyJzY29wZSI6InN0YWZmIn0.S3cretPart'],
    ['a password hash', '$argon2id$v=19$m=19456,t=2,p=1$S3cretPart$S3cretPart'],
    ['a password in SQL', `ALTER ROLE "x" LOGIN PASSWORD 'S3cretPart''more'`],
    ['name=value', 'login with user=ana password=S3cretPart api_key=S3cretPart'],
    ['a query string', 'GET /callback?token=S3cretPart&state=1'],
    ['quoted value', `{ secret: 'S3cretPart with words' }`],
    ['escaped JSON', 'got {\\"password\\":\\"S3cretPart with words\\"}'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nS3cretPart\n-----END PRIVATE KEY-----'],
    ['a variable of the environment', 'AWS_SECRET_ACCESS_KEY=S3cretPart'],
  ])('%s is taken out of a text', (_what, text) => {
    const clean = scrub(text);
    expect(clean).toContain('[hidden]');
    expect(clean).not.toMatch(/S3cret|Part|UzNj|kn0wn|quotes|more'/);
  });

  test.each([
    { password: 'S3cretPart' },
    { smtp: { auth: { pass: 'S3cretPart' } } },
    { tokens: ['S3cretPart', { value: 'S3cretPart' }] },
    { apiKey: 12345678 },
    { key: { kty: 'OKP', crv: 'Ed25519', d: 'S3cretPart' } },
    { secret: { old: 'S3cretPart' } },
  ])('a field with the name of a secret is hidden: %j', (value) => {
    expect(JSON.stringify(scrubber.value(value))).not.toMatch(/S3cretPart|12345678/);
  });

  test('a line of the log is looked at field by field and stays JSON', () => {
    const line = JSON.stringify({
      level: 30,
      plugin: 'echo',
      data: { password: 'S3cretPart' },
      msg: 'token=S3cretPart',
    });
    expect(JSON.parse(scrub(line))).toEqual({
      level: 30,
      plugin: 'echo',
      data: { password: '[hidden]' },
      msg: 'token=[hidden]',
    });
  });

  test('what is no secret stays as it is', () => {
    const texts = [
      'isp_plugin_restarts_total{plugin="gateway",version="0.1.0"} 3',
      '# HELP isp_kernel_loop_lag_seconds Longest event loop delay of the kernel process',
      'mail to ana@example.com at http://127.0.0.1:3000/api/v1?x=1',
      '{"level":30,"requestId":"01a2047f-6707-7674-92f2-07630b05ecbb","ms":3}',
      'the password is wrong; the token has expired',
      'at file:///opt/isp/plugins/echo/plugin.ts:25:11',
    ];
    for (const text of texts) expect(scrub(text)).toBe(text);
    const schema = { properties: { apiKey: { type: 'string', title: 'Key', secret: true } } };
    expect(scrubber.value(schema)).toEqual(schema);
  });
});
