import { definePlugin } from '@isp/sdk';
import { getDelivery } from './actions/get-delivery.ts';
import { listCaptured } from './actions/list-captured.ts';
import { listDeliveries } from './actions/list-deliveries.ts';
import { listEvents } from './actions/list-events.ts';
import { personalData } from './actions/personal-data.ts';
import { retryDelivery } from './actions/retry-delivery.ts';
import { sendMessage } from './actions/send-message.ts';
import { deliver } from './jobs/deliver.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { usePlatformSettings } from './sending/platform-settings.ts';

export default definePlugin({
  actions: [sendMessage, listDeliveries, getDelivery, retryDelivery, listEvents, listCaptured, personalData],
  listeners: [onCustomerMoved],
  jobs: [deliver],
  async start({ settings }) {
    usePlatformSettings(settings);
    return undefined;
  },
});
