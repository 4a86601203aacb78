import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    PluginList: later(() => import('./plugin-list.tsx')),
    PluginDetail: later(() => import('./plugin-detail.tsx')),
    PluginsWidget: later(() => import('./plugins-widget.tsx')),
  },
  dictionaries: { de: german },
});
