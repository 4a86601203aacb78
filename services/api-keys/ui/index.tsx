import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    KeyList: later(() => import('./key-list.tsx')),
    NewKey: later(() => import('./new/new-key.tsx')),
    KeyDetail: later(() => import('./detail/key-detail.tsx')),
  },
  dictionaries: { de: german },
});
