import { definePlugin } from '@isp/sdk';
import { changeCustomer } from './actions/change-customer.ts';
import { closeCustomer } from './actions/close-customer.ts';
import { createCustomer } from './actions/create-customer.ts';
import { createCustomerUser } from './actions/create-customer-user.ts';
import { findInDirectory } from './actions/find-in-directory.ts';
import { getCustomer } from './actions/get-customer.ts';
import { listCustomerUsers } from './actions/list-customer-users.ts';
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
    createCustomerUser,
    listCustomerUsers,
    findInDirectory,
    seedCustomers,
  ],
});
