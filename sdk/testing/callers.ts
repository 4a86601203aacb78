import { exportJWK, generateKeyPair } from 'jose';
import type { Principal } from '../contract/index.ts';
import { type PrincipalVerifier, principalSigner, principalVerifier } from '../runtime/index.ts';

/** Who a test calls as. */
export interface Caller {
  /** Undefined: nobody, a call without a login. */
  readonly principal: Principal | undefined;
}

/** Makes callers; their tokens are signed as `identity` signs them. */
export interface Callers {
  /** Somebody of the ISP's staff; `*` holds every permission. */
  staff(...permissions: string[]): Caller;
  /** Somebody of a reseller who sees the rows of these resellers. */
  reseller(options: { resellerIds: readonly string[]; permissions?: readonly string[] }): Caller;
  /** A customer who sees its own rows. */
  customer(options: { customerId: string; permissions?: readonly string[] }): Caller;
  /** The kernel itself, for actions only it may call. */
  readonly kernel: Caller;
  /** A call without a login. */
  readonly nobody: Caller;
}

export const callers: Callers = {
  staff: (...permissions) => person({ scope: 'staff', id: 'test-staff', permissions }),
  reseller: ({ resellerIds, permissions = [] }) =>
    person({ scope: 'reseller', id: 'test-reseller', permissions, resellerIds }),
  customer: ({ customerId, permissions = [] }) =>
    person({ scope: 'customer', id: 'test-customer', permissions, customerId }),
  kernel: person({ scope: 'system', id: 'kernel', permissions: ['*'] }),
  nobody: { principal: undefined },
};

function person(principal: Principal): Caller {
  return { principal };
}

/** Both ends of the signed principals of one test host. */
export interface TestIdentity {
  readonly verify: PrincipalVerifier;
  /** The private key, for a plugin that may sign. */
  readonly signingKey: object;
  sign(principal: Principal | undefined): Promise<string | undefined>;
}

const lifetimeSeconds = 3_600;
let identity: Promise<TestIdentity> | undefined;

/** Signs and verifies with a key of its own, made once per test file. */
export function testIdentity(): Promise<TestIdentity> {
  identity ??= makeIdentity();
  return identity;
}

async function makeIdentity(): Promise<TestIdentity> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const signingKey = await exportJWK(privateKey);
  const signer = await principalSigner(signingKey);
  return {
    signingKey,
    verify: await principalVerifier(await exportJWK(publicKey)),
    sign: async (principal) => (principal ? signer.sign(principal, lifetimeSeconds) : undefined),
  };
}
