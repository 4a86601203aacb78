import { IspError } from '../../contract/index.ts';
import { checkManifest, describePlugin } from '../../runtime/index.ts';
import { defaultSettings } from './default-settings.ts';
import type { Fact } from './fact.ts';

export const manifestIsSound: Fact = {
  name: 'plugin.json fits its schema',
  problems: ({ manifest }) =>
    checkManifest(manifest).map(({ path, message }) => `plugin.json ${path} ${message}`),
};

export const manifestAndCodeAgree: Fact = {
  name: 'plugin.ts offers only what plugin.json declares',
  problems({ definition, manifest }) {
    try {
      describePlugin(definition, manifest, defaultSettings(manifest));
      return [];
    } catch (error) {
      const reason = error instanceof IspError ? error.data.reason : undefined;
      return String(reason ?? error).split('; ');
    }
  },
};
