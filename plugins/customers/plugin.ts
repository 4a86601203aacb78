import { definePlugin } from '@isp/sdk';
import { changeCustomer } from './actions/change-customer.ts';
import { closeCustomer } from './actions/close-customer.ts';
import { createCustomer } from './actions/create-customer.ts';
import { getCustomer } from './actions/get-customer.ts';
import { listCustomers } from './actions/list-customers.ts';
import { moveCustomer } from './actions/move-customer.ts';
import { seedCustomers } from './demo/seed-customers.ts';

export default definePlugin({
  actions: [
    createCustomer,
    getCustomer,
    listCustomers,
    changeCustomer,
    closeCustomer,
    moveCustomer,
    seedCustomers,
  ],
});
