import type { PackageReport, TrustedKey } from '@isp/sdk';
import { altered } from './integrity-list.ts';
import type { PluginPackage } from './package-format.ts';
import { signatureFits } from './signatures.ts';

/** Who signed a package, as far as we know. */
export type SignatureJudgement = PackageReport['signature'];

/**
 * Whether a package was signed by a key that is trusted.
 *
 * @throws PACKAGE_ALTERED when a signature names a trusted key and is not made by it
 */
export function judgeSignature(
  {
    signatures,
    integrity,
    integrityBytes,
  }: Pick<PluginPackage, 'signatures' | 'integrity' | 'integrityBytes'>,
  trustedKeys: readonly Pick<TrustedKey, 'id' | 'name' | 'publicKey'>[],
): SignatureJudgement {
  const known = signatures.flatMap((signature) =>
    trustedKeys.filter(({ id }) => id === signature.keyId).map((key) => ({ signature, key })),
  );
  const wrong = known.find(
    ({ signature, key }) =>
      !signatureFits(signature, integrityBytes, { kind: 'package', publicKeyPem: key.publicKey }),
  );
  if (wrong)
    throw altered(integrity, `its signature is not made with the key ${wrong.key.id} (${wrong.key.name})`);
  const [first] = known;
  if (first) return { state: 'trusted', keyId: first.key.id, signedBy: first.key.name };
  const [unknown] = signatures;
  return unknown ? { state: 'unknown-key', keyId: unknown.keyId } : { state: 'unsigned' };
}
