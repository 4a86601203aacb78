import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** Seconds a call-back may be old or early. */
const toleranceSeconds = 300;
let key: Buffer | undefined;

/** Keeps the key of this installation for as long as the process runs. */
export function keepKey(given: Buffer): void {
  key = given;
}

/** The headers of a call-back, after Standard Webhooks: HMAC-SHA256 over id, time and the bytes of the body. */
export function signedHeaders(body: string, nowSeconds: number): Record<string, string> {
  const id = `msg_${randomUUID().replaceAll('-', '')}`;
  const timestamp = String(nowSeconds);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest(id, timestamp, body).toString('base64')}`,
  };
}

/** What is wrong with a call-back; undefined when it is sound. */
export function signatureProblem(
  body: string,
  headers: Readonly<Record<string, string>>,
  nowSeconds: number,
): string | undefined {
  const {
    'webhook-id': id = '',
    'webhook-timestamp': timestamp = '',
    'webhook-signature': given = '',
  } = headers;
  if (!id || !/^\d{1,12}$/.test(timestamp)) return 'webhook-id or webhook-timestamp is missing';
  const expected = digest(id, timestamp, body);
  const isSigned = given.split(' ').some((one) => {
    const bytes = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
  if (!isSigned) return 'the signature is another';
  const away = Math.abs(nowSeconds - Number(timestamp));
  return away > toleranceSeconds ? `its time is ${away} s away from ours` : undefined;
}

function digest(id: string, timestamp: string, body: string): Buffer {
  return createHmac('sha256', key ?? '')
    .update(`${id}.${timestamp}.${body}`)
    .digest();
}
