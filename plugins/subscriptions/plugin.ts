import { definePlugin } from '@isp/sdk';
import { cancelService } from './actions/cancel-service.ts';
import { changeNetwork } from './actions/change-network.ts';
import { changeServiceTariff } from './actions/change-service-tariff.ts';
import { changeServices } from './actions/change-services.ts';
import { changeTariff } from './actions/change-tariff.ts';
import { createService } from './actions/create-service.ts';
import { createTariff } from './actions/create-tariff.ts';
import { findJobRequest } from './actions/find-job-request.ts';
import { findOpenServices } from './actions/find-open-services.ts';
import { getBulkOperation } from './actions/get-bulk-operation.ts';
import { getService } from './actions/get-service.ts';
import { getTariff } from './actions/get-tariff.ts';
import { listBulkItems } from './actions/list-bulk-items.ts';
import { listScheduledChanges } from './actions/list-scheduled-changes.ts';
import { listServiceTypes } from './actions/list-service-types.ts';
import { listServices } from './actions/list-services.ts';
import { listServicesOfCustomer } from './actions/list-services-of-customer.ts';
import { listTariffPrices } from './actions/list-tariff-prices.ts';
import { listTariffs } from './actions/list-tariffs.ts';
import { orderComponent } from './actions/order-component.ts';
import { personalData } from './actions/personal-data.ts';
import { resumeService } from './actions/resume-service.ts';
import { retireTariff } from './actions/retire-tariff.ts';
import { setLogin } from './actions/set-login.ts';
import { suspendService } from './actions/suspend-service.ts';
import { withdrawScheduledChange } from './actions/withdraw-scheduled-change.ts';
import { withdrawScheduledChanges } from './actions/withdraw-scheduled-changes.ts';
import { seedSubscriptions } from './demo/seed-subscriptions.ts';
import { applyPriceOfTheDay } from './jobs/apply-price.ts';
import { applyScheduledChange } from './jobs/apply-scheduled-change.ts';
import { runBulk } from './jobs/run-bulk.ts';
import { onCustomerClosed } from './listeners/on-customer-closed.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onJobStatusChanged } from './listeners/on-job-status-changed.ts';

export default definePlugin({
  actions: [
    createTariff,
    getTariff,
    listTariffs,
    changeTariff,
    retireTariff,
    listTariffPrices,
    listServiceTypes,
    createService,
    orderComponent,
    getService,
    listServices,
    listServicesOfCustomer,
    suspendService,
    resumeService,
    cancelService,
    changeServiceTariff,
    changeNetwork,
    setLogin,
    changeServices,
    getBulkOperation,
    listBulkItems,
    listScheduledChanges,
    withdrawScheduledChange,
    withdrawScheduledChanges,
    findJobRequest,
    findOpenServices,
    seedSubscriptions,
    personalData,
  ],
  listeners: [onCustomerClosed, onCustomerMoved, onJobStatusChanged],
  jobs: [applyScheduledChange, applyPriceOfTheDay, runBulk],
});
