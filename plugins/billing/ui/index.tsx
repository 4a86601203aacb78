import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

const documentPages = () => import('./documents/document-detail.tsx');
const widgets = () => import('./widgets/widgets.tsx');

export default definePortalExtension({
  components: {
    Documents: later(() => import('./documents/documents.tsx')),
    InvoiceDetail: later(async () => ({ default: (await documentPages()).InvoiceDetail })),
    CreditNoteDetail: later(async () => ({ default: (await documentPages()).CreditNoteDetail })),
    PaymentList: later(() => import('./payments/payment-list.tsx')),
    RunList: later(() => import('./runs/run-list.tsx')),
    RunDetail: later(() => import('./runs/run-detail.tsx')),
    AttemptList: later(() => import('./attempts/attempt-list.tsx')),
    CaseList: later(() => import('./dunning/case-list.tsx')),
    CaseDetail: later(() => import('./dunning/case-detail.tsx')),
    WaveList: later(() => import('./dunning/wave-list.tsx')),
    WaveDetail: later(() => import('./dunning/wave-detail.tsx')),
    EntityList: later(() => import('./settings/entity-list.tsx')),
    EditEntity: later(() => import('./settings/edit-entity.tsx')),
    BillingTab: later(() => import('./customer/billing-tab.tsx')),
    MrrChart: later(() => import('./charts/mrr-chart.tsx')),
    PaymentsChart: later(() => import('./charts/payments-chart.tsx')),
    PricePreview: later(() => import('./orders/price-preview.tsx')),
    PaymentAction: later(() => import('./customer/payment-action.tsx')),
    MrrWidget: later(async () => ({ default: (await widgets()).MrrWidget })),
    OpenWidget: later(async () => ({ default: (await widgets()).OpenWidget })),
    OverdueWidget: later(async () => ({ default: (await widgets()).OverdueWidget })),
    CollectedWidget: later(async () => ({ default: (await widgets()).CollectedWidget })),
  },
  dictionaries: { de: german },
});
