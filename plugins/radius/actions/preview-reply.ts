import { defineAction, platformErrors } from '@isp/sdk';
import { PreviewReplyParams, ReplyPreview } from '../contract/index.ts';
import { nasDevices } from '../data/nas-store.ts';
import { preview } from '../policies/preview.ts';

/** What would this access server be answered? No packet is sent, and nothing is logged. */
export const previewReply = defineAction('radius.nas.preview-reply', {
  summary: 'Answers what an access server would be told: for a login, for speeds, or for a walled garden.',
  permission: 'radius.nas.read',
  rest: 'GET /radius/nas/{id}/preview-reply',
  params: PreviewReplyParams,
  result: ReplyPreview,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01993c5e-8a00-7000-8000-000000000001', downKbps: 100_000, upKbps: 50_000 },
  async handler(ctx, { id, ...asked }) {
    const self = ctx.asPlugin('login rows and NAS rows are kept from everybody but radius');
    const nas = await self.transaction((tx) => nasDevices.get(tx, id), { readOnly: true });
    const { vendor, accessType } = nas;
    return { nasId: id, vendor, ...(accessType ? { accessType } : {}), ...(await preview(self, nas, asked)) };
  },
});
