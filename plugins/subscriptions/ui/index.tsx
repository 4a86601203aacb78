import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    ServiceList: later(() => import('./service-list.tsx')),
    ServiceDetail: later(() => import('./service-detail.tsx')),
    ServicesTab: later(() => import('./services-tab.tsx')),
  },
  dictionaries: { de: german },
});
