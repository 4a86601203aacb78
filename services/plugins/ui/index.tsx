import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    KeyList: later(() => import('./keys/key-list.tsx')),
    PluginList: later(() => import('./plugin-list.tsx')),
    PluginDetail: later(() => import('./plugin-detail.tsx')),
    PluginsWidget: later(() => import('./plugins-widget.tsx')),
  },
  dictionaries: { de: german },
});
