import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    EndpointList: later(() => import('./endpoints/endpoint-list.tsx')),
    NewEndpoint: later(() => import('./endpoints/new-endpoint.tsx')),
    EndpointDetail: later(() => import('./endpoints/endpoint-detail.tsx')),
    EditEndpoint: later(() => import('./endpoints/edit-endpoint.tsx')),
    DeliveryList: later(() => import('./deliveries/delivery-list.tsx')),
    DeliveryDetail: later(() => import('./deliveries/delivery-detail.tsx')),
  },
  dictionaries: { de: german },
});
