import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

const ofCustomers = () => import('./bulk/bulk-of-customers.tsx');

export default definePortalExtension({
  components: {
    ServiceList: later(() => import('./service-list.tsx')),
    ServiceDetail: later(() => import('./service-detail.tsx')),
    ServicesTab: later(() => import('./services-tab.tsx')),
    SuspendCustomer: later(() => import('./suspend-all/suspend-customer.tsx')),
    StatusChart: later(() => import('./status-chart.tsx')),
    ChooseTariff: later(() => import('./orders/choose-tariff.tsx')),
    TariffTerms: later(() => import('./orders/tariff-terms.tsx')),
    BulkDetail: later(() => import('./bulk/bulk-detail.tsx')),
    SuspendOfCustomers: later(async () => ({ default: (await ofCustomers()).SuspendOfCustomers })),
    ResumeOfCustomers: later(async () => ({ default: (await ofCustomers()).ResumeOfCustomers })),
    TariffList: later(() => import('./tariffs/tariff-list.tsx')),
    NewTariff: later(() => import('./tariffs/new-tariff.tsx')),
    TariffDetail: later(() => import('./tariffs/tariff-detail.tsx')),
  },
  dictionaries: { de: german },
});
