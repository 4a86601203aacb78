import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    AccessPanel: later(() => import('./access/access-panel.tsx')),
    AddInternet: later(() => import('./add-internet.tsx')),
    InternetFields: later(() => import('./order-fields.tsx')),
    OrderInternet: later(() => import('./order-internet.tsx')),
  },
  dictionaries: { de: german },
});
