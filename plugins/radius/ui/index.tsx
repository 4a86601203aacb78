import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    OnlineList: later(() => import('./online-list.tsx')),
    AuthLog: later(() => import('./auth-log.tsx')),
    AddressLookUp: later(() => import('./address-look-up.tsx')),
    NasList: later(() => import('./nas/nas-list.tsx')),
    NewNas: later(() => import('./nas/new-nas.tsx')),
    NasDetail: later(() => import('./nas/nas-detail.tsx')),
    EditNas: later(() => import('./nas/edit-nas.tsx')),
    PoolList: later(() => import('./pools/pool-list.tsx')),
    NewPool: later(() => import('./pools/new-pool.tsx')),
    PoolDetail: later(() => import('./pools/pool-detail.tsx')),
    EditPool: later(() => import('./pools/edit-pool.tsx')),
    GardenList: later(() => import('./gardens/garden-list.tsx')),
    EditGarden: later(() => import('./gardens/edit-garden.tsx')),
    OnlineWidget: later(() => import('./online-widget.tsx')),
    SessionsChart: later(() => import('./sessions-chart.tsx')),
    BindingPanel: later(() => import('./binding/binding-panel.tsx')),
    SessionsPanel: later(() => import('./sessions-panel.tsx')),
    UsagePanel: later(() => import('./usage/usage-panel.tsx')),
  },
  dictionaries: { de: german },
});
