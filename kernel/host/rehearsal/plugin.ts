import { defineAction, definePlugin } from '@isp/sdk';
import { Type } from 'typebox';

declare module '@isp/sdk' {
  interface Actions {
    'rehearsal.run': { params: { word: string }; result: { word: string } };
  }
}

/** A plugin of no use: an idle spare imports it to have done once what importing and offering any plugin takes. */
export default definePlugin({
  actions: [
    defineAction('rehearsal.run', {
      summary: 'Does nothing.',
      permission: 'authenticated',
      params: Type.Object({ word: Type.String() }),
      result: Type.Object({ word: Type.String() }),
      handler: async (_ctx, params) => params,
    }),
  ],
});
