import { defineAction, platformErrors } from '@isp/sdk';
import { OpenedNasCredential, RemoveNasCredentialParams } from '../contract/index.ts';
import { openSecret } from '../credentials/credential-seal.ts';
import { findCredential } from '../data/nas-care-store.ts';
import { nasDevices } from '../data/nas-store.ts';

/** Hands a credential to a plugin that configures access servers. */
export const openNasCredential = defineAction('radius.nas.open-credential', {
  summary: 'Answers plugins how an access server is logged into, with the secret.',
  permission: 'radius.nas.open-credential',
  sensitive: true,
  params: RemoveNasCredentialParams,
  result: OpenedNasCredential,
  errors: [platformErrors.NOT_FOUND, platformErrors.CONFLICT],
  handler: (ctx, { id, kind }) =>
    ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
      const { address, vendor } = await nasDevices.get(tx, id);
      const credential = await findCredential(tx, id, kind);
      if (!credential) throw platformErrors.NOT_FOUND({ id });
      const { userName, port, sealed } = credential;
      ctx.audit({ subject: { kind: 'nas', id }, after: { credential: kind, opened: true } });
      const secret = openSecret(sealed, `${id}:${kind}`);
      return { address, vendor, kind, userName, secret, ...(port ? { port } : {}) };
    }),
});
