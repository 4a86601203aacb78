import { createHash } from 'node:crypto';
import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { LegalEntity, SetLogoParams } from '../../contract/index.ts';
import { renewIssuer } from '../../data/issuer-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import { logos } from '../../data/logo-store.ts';
import { pictureProblem } from '../picture-problem.ts';

/** Sets the logo that documents of a company are printed with from now on. */
export const setLogo = defineAction('billing.legal-entities.set-logo', {
  summary: 'Sets the logo of a company that bills, for documents from now on.',
  permission: 'billing.legal-entity.change',
  rest: 'PUT /legal-entities/{id}/logo',
  sensitive: true,
  params: SetLogoParams,
  result: LegalEntity,
  errors: [platformErrors.NOT_FOUND],
  example: {
    id: '00000000-0000-7000-8000-0000000000b1',
    contentType: 'image/png',
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  },
  async handler(ctx, { id, contentType, base64 }) {
    const problem = pictureProblem(contentType, Buffer.from(base64, 'base64'));
    if (problem) throw validationFailed([{ path: '/base64', message: problem }]);
    const logoId = createHash('sha256').update(`${contentType} ${base64}`).digest('hex');
    return ctx.transaction(async (tx) => {
      await entities.lock(tx, id);
      const createdAt = ctx.clock.now().toString();
      await logos.insertOnce(tx, { id: logoId, contentType, base64, createdAt });
      await entities.change(tx, { id }, { logoId, updatedAt: createdAt });
      ctx.audit({ subject: { kind: 'legal-entity', id }, after: { logoId } });
      return renewIssuer(tx, id, createdAt);
    });
  },
});
