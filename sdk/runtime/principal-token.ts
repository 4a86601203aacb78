import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { type Principal, platformErrors } from '../contract/index.ts';

const algorithm = 'EdDSA';
const issuer = 'isp';
const cacheSize = 5_000;

/** Signs principals; only the kernel and `identity` hold the private key. */
export interface PrincipalSigner {
  sign(principal: Principal, lifetimeSeconds: number): Promise<string>;
}

/** Makes a signer from the platform's private key (JWK, Ed25519). */
export async function principalSigner(privateKey: JWK): Promise<PrincipalSigner> {
  const key = await importJWK(privateKey, algorithm);
  return {
    sign: (principal, lifetimeSeconds) =>
      new SignJWT({ principal })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(key),
  };
}

/** Answers the principal of a token, or throws `UNAUTHENTICATED`. */
export type PrincipalVerifier = (token: string | undefined) => Principal | Promise<Principal>;

/** Verifies tokens and remembers good ones until they expire: the same caller's next call costs a map lookup. */
export async function principalVerifier(publicKey: JWK): Promise<PrincipalVerifier> {
  const key = await importJWK(publicKey, algorithm);
  const known = new Map<string, { principal: Principal; expiresAtMs: number }>();

  async function verify(token: string): Promise<Principal> {
    const { payload } = await jwtVerify(token, key, { issuer, algorithms: [algorithm], clockTolerance: 5 });
    const principal = Object.freeze(payload.principal as Principal);
    if (known.size >= cacheSize) known.delete(known.keys().next().value as string);
    known.set(token, { principal, expiresAtMs: (payload.exp ?? 0) * 1000 });
    return principal;
  }

  return (token) => {
    if (!token) throw platformErrors.UNAUTHENTICATED({ reason: 'This call carries no principal.' });
    const hit = known.get(token);
    if (hit && hit.expiresAtMs > Date.now()) return hit.principal;
    known.delete(token);
    return verify(token).catch((cause: unknown) => {
      throw platformErrors.UNAUTHENTICATED({ reason: 'The principal of this call is not valid.' }, { cause });
    });
  };
}
