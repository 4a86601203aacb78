import { type FieldProblem, type IspError, type Manifest, packageErrors } from '@isp/sdk';
import { askedPermissions } from './asked-permissions.ts';

/** One permission nobody has agreed to, as an error shows it. */
interface Unagreed extends FieldProblem {
  readonly id: string;
  readonly title: string;
  readonly plugin: string;
  readonly reason?: string;
}

/**
 * Refuses an install while something it asks for was not agreed to: `errors` names each permission with its id, in
 * words and with the publisher's reason. Undefined: everything was.
 */
export function missingConsent(
  manifests: readonly Manifest[],
  consent: readonly string[],
): IspError | undefined {
  const agreed = new Set(consent);
  const errors = manifests.flatMap((manifest) => unagreed(manifest, agreed));
  const wanted = manifests.at(-1);
  if (errors.length === 0 || !wanted) return undefined;
  const permissions = [...new Set(errors.map(({ id }) => id))].join(', ');
  const { id: plugin, version } = wanted;
  return packageErrors.CONSENT_REQUIRED({ plugin, version, permissions }, { errors });
}

function unagreed(manifest: Manifest, agreed: ReadonlySet<string>): Unagreed[] {
  return askedPermissions(manifest)
    .filter(({ id }) => !agreed.has(id))
    .map((asked) => ({
      path: `/consent/${asked.id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: asked.reason ? `${asked.title}. The publisher says why: ${asked.reason}` : asked.title,
      plugin: manifest.id,
      ...asked,
    }));
}
