import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    OnlineList: later(() => import('./online-list.tsx')),
    AuthLog: later(() => import('./auth-log.tsx')),
    OnlineWidget: later(() => import('./online-widget.tsx')),
    SessionsPanel: later(() => import('./sessions-panel.tsx')),
  },
  dictionaries: { de: german },
});
