import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignatureCheck {
  /** Of the endpoint; more than one while they are being changed. */
  readonly secrets: readonly string[];
  readonly nowSeconds: number;
  readonly toleranceSeconds: number;
}

/**
 * What is wrong with a call-back's `Stripe-Signature` (`t=…,v1=…`, HMAC-SHA256 over `t.body`); undefined when it is sound.
 * Other schemes than v1 are passed over, as Stripe asks for.
 */
export function signatureProblem(
  body: string,
  header: string | undefined,
  check: SignatureCheck,
): string | undefined {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('='));
  const valuesOf = (wanted: string) =>
    parts.flatMap(([name, value]) => (name === wanted && value ? [value] : []));
  const [time] = valuesOf('t');
  const signatures = valuesOf('v1');
  if (!time || !/^\d{1,12}$/.test(time) || signatures.length === 0)
    return 'there is no signature of scheme v1';
  const expected = check.secrets.map((secret) =>
    createHmac('sha256', secret).update(`${time}.${body}`).digest(),
  );
  if (!signatures.some((given) => expected.some((one) => sameBytes(one, given))))
    return 'the signature is another';
  const away = Math.abs(check.nowSeconds - Number(time));
  return away > check.toleranceSeconds ? `its time is ${away} s away from ours` : undefined;
}

function sameBytes(expected: Buffer, givenHex: string): boolean {
  const given = Buffer.from(givenHex, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
