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

/** The personal data of a customer is erased, in every plugin. */
export interface CustomerErased {
  readonly customerId: string;
  readonly resellerId: string;
}

/** A customer belongs to another reseller now; whoever keeps rows of it gives them to that one. */
export interface CustomerMoved {
  readonly customerId: string;
  /** Whose customer it is from now on. */
  readonly resellerId: string;
  readonly fromResellerId: string;
  /** Grows with each move of one customer; a higher one wins, in whatever order they arrive. */
  readonly moves: number;
}
