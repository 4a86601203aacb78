import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    MessageList: later(() => import('./message-list.tsx')),
    MessageDetail: later(() => import('./message-detail.tsx')),
  },
  dictionaries: { de: german },
});
