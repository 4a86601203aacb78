export { rootResellerId } from '@isp/sdk';
export {
  Address,
  Billing,
  BillingType,
  Customer,
  CustomerStatus,
  CustomerType,
  CustomFields,
} from './customer.ts';
export {
  ChangeCustomerParams,
  CreateCustomerParams,
  ListCustomersParams,
  MoveCustomerParams,
} from './customer-params.ts';
export { CreateCustomerUserParams, ListCustomerUsersParams } from './customer-user-params.ts';
export { demoCreatedAt, demoCustomerId, demoResellerOf } from './demo.ts';
export { customersErrors } from './errors.ts';
export type { CustomerChanged, CustomerClosed, CustomerCreated, CustomerMoved } from './events.ts';
export type {} from './registry.ts';
