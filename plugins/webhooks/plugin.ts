import { definePlugin } from '@isp/sdk';
import { changeEndpoint } from './actions/change-endpoint.ts';
import { createEndpoint } from './actions/create-endpoint.ts';
import { getDelivery } from './actions/get-delivery.ts';
import { getEndpoint } from './actions/get-endpoint.ts';
import { listDeliveries } from './actions/list-deliveries.ts';
import { listEndpoints } from './actions/list-endpoints.ts';
import { listEvents } from './actions/list-events.ts';
import { personalData } from './actions/personal-data.ts';
import { pingEndpoint } from './actions/ping-endpoint.ts';
import { removeEndpoint } from './actions/remove-endpoint.ts';
import { replayDelivery } from './actions/replay-delivery.ts';
import { rotateSecret } from './actions/rotate-secret.ts';
import { forgetOld } from './jobs/forget-old.ts';
import { tellOwner } from './jobs/tell-owner.ts';
import { onAnyEvent } from './listeners/on-any-event.ts';
import { startSending } from './sending/sender-of-process.ts';

export default definePlugin({
  actions: [
    createEndpoint,
    listEndpoints,
    getEndpoint,
    changeEndpoint,
    removeEndpoint,
    rotateSecret,
    pingEndpoint,
    listDeliveries,
    getDelivery,
    replayDelivery,
    listEvents,
    personalData,
  ],
  listeners: [onAnyEvent],
  jobs: [tellOwner],
  schedules: [forgetOld],
  start: startSending,
});
