import { type Static, Type } from 'typebox';

export const ByPluginId = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$', examples: ['customers'] }),
});
export type ByPluginId = Static<typeof ByPluginId>;
