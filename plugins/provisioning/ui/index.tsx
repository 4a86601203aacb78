import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    JobQueue: later(() => import('./job-queue.tsx')),
    JobDetail: later(() => import('./job-detail.tsx')),
    QueueChart: later(() => import('./queue-chart.tsx')),
    QueueWidget: later(() => import('./queue-widget.tsx')),
  },
  dictionaries: { de: german },
});
