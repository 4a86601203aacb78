import type { FindCustomer, FoundCustomer, User } from '@isp/identity/contract';
import type { ById, ListQuery, Page } from '@isp/sdk';
import type { Customer } from './customer.ts';
import type { ChangeCustomerParams, CreateCustomerParams, MoveCustomerParams } from './customer-params.ts';
import type { CreateCustomerUserParams } from './customer-user-params.ts';
import type { CustomerChanged, CustomerClosed, CustomerCreated, CustomerMoved } from './events.ts';

declare module '@isp/sdk' {
  interface Actions {
    'customers.create': { params: CreateCustomerParams; result: Customer };
    'customers.get': { params: ById; result: Customer };
    'customers.list': { params: ListQuery; result: Page<Customer> };
    'customers.change': { params: ChangeCustomerParams; result: Customer };
    'customers.close': { params: ById; result: Customer };
    'customers.move': { params: MoveCustomerParams; result: Customer };
    'customers.users.create': { params: CreateCustomerUserParams; result: User };
    'customers.users.list': { params: ById & ListQuery; result: Page<User> };
    'customers.directory.find': { params: FindCustomer; result: FoundCustomer };
  }
  interface Events {
    'customers.customer-created': CustomerCreated;
    'customers.customer-changed': CustomerChanged;
    'customers.customer-closed': CustomerClosed;
    'customers.customer-moved': CustomerMoved;
  }
}
