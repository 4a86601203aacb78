import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    CustomerList: later(() => import('./list/customer-list.tsx')),
    NewCustomer: later(() => import('./new/new-customer.tsx')),
    CustomerDetail: later(() => import('./detail/customer-detail.tsx')),
    EditCustomer: later(() => import('./edit/edit-customer.tsx')),
    ImportCustomers: later(() => import('./import/import-customers.tsx')),
    ImportDetail: later(() => import('./import/import-detail.tsx')),
    OverviewTab: later(() => import('./detail/overview-tab.tsx')),
    TimelineTab: later(() => import('./detail/timeline-tab.tsx')),
    StatusChart: later(() => import('./status-chart.tsx')),
    CustomersWidget: later(() => import('./customers-widget.tsx')),
  },
  dictionaries: { de: german },
});
