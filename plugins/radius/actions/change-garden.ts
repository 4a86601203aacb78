import { defineAction } from '@isp/sdk';
import { ChangeGardenParams, Garden } from '../contract/index.ts';
import { requestGardenChange } from '../data/garden-sessions.ts';
import { findGarden, storeGarden } from '../data/garden-store.ts';
import { replaceGroups } from '../data/group-store.ts';
import { defaultGarden, gardenPolicyOf } from '../domain/garden.ts';

/** Sets what those get and read who are suspended for a reason. */
export const changeGarden = defineAction('radius.gardens.change', {
  summary:
    'Sets the walled garden of a reason; open sessions in it follow by CoA. What is left out is as it comes.',
  permission: 'radius.garden.change',
  rest: 'PUT /radius/gardens/{reason}',
  sensitive: true,
  params: ChangeGardenParams,
  result: Garden,
  example: {
    reason: 'non_payment',
    list: 'garden-unpaid',
    downKbps: 512,
    upKbps: 512,
    allow: ['pay.example.net', '192.0.2.0/24'],
    payUrl: 'https://pay.example.net',
    contact: 'Call 0800 123 456, day and night.',
    texts: { en: { title: 'A bill is open', text: 'Please pay it; you are online again within a minute.' } },
  },
  handler: (ctx, wanted) =>
    ctx.asPlugin('gardens are the ISP’s').transaction(async (tx) => {
      const before = await findGarden(tx, wanted.reason);
      const after = await storeGarden(tx, { ...defaultGarden(wanted.reason), ...wanted });
      const policy = gardenPolicyOf(after);
      await replaceGroups(tx, policy);
      await requestGardenChange(tx, policy.group);
      ctx.audit({ subject: { kind: 'garden', id: after.reason }, before, after });
      return after;
    }),
});
