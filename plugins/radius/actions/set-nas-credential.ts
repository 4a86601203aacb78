import { defineAction, platformErrors } from '@isp/sdk';
import { NasCredential, SetNasCredentialParams } from '../contract/index.ts';
import { sealSecret } from '../credentials/credential-seal.ts';
import { storeCredential } from '../data/nas-care-store.ts';
import { nasDevices } from '../data/nas-store.ts';

/** Sets how a NAS is logged into. */
export const setNasCredential = defineAction('radius.nas.set-credential', {
  summary: 'Sets how an access server is logged into; the secret is encrypted and never answered.',
  permission: 'radius.nas.change',
  rest: 'PUT /radius/nas/{id}/credentials/{kind}',
  sensitive: true,
  params: SetNasCredentialParams,
  result: NasCredential,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id: nasId, kind, userName, port, secret }) =>
    ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
      await nasDevices.get(tx, nasId);
      const sealed = sealSecret(secret, `${nasId}:${kind}`);
      const credential = await storeCredential(tx, {
        nasId,
        kind,
        userName,
        ...(port ? { port } : {}),
        sealed,
      });
      ctx.audit({ subject: { kind: 'nas', id: nasId }, after: { credential: kind, userName, port } });
      return credential;
    }),
});
