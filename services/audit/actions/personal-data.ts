import { definePersonalData } from '@isp/sdk';
import { personalTables } from '../data/personal-tables.ts';
import { sealWaiting } from '../keeping/seal-waiting.ts';

const held = definePersonalData('audit', personalTables);

/** Fills the seam `customers.personal-data`. What was done a moment ago is handed out, too: waiting rows are sealed first. */
export const personalData: typeof held = {
  ...held,
  async handler(ctx, params) {
    await sealWaiting(ctx);
    return held.handler(ctx, params);
  },
};
