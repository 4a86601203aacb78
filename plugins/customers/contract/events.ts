import type { Customer } from './customer.ts';

/** A customer was added. */
export interface CustomerCreated {
  readonly customerId: string;
  readonly resellerId: string;
  readonly name: string;
  readonly email?: string;
  readonly type: Customer['type'];
}

/** Something about a customer is different now. */
export interface CustomerChanged {
  readonly customerId: string;
  readonly resellerId: string;
  /** Names of the fields the request named. */
  readonly fields: readonly string[];
}

/** A customer was closed; its services end. */
export interface CustomerClosed {
  readonly customerId: string;
  readonly resellerId: string;
  readonly name: string;
  readonly email?: string;
}
