import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    AddBundle: later(() => import('./add-bundle.tsx')),
    OrderBundle: later(() => import('./order-bundle.tsx')),
    BundlePanel: later(() => import('./bundle-panel.tsx')),
  },
  dictionaries: { de: german },
});
