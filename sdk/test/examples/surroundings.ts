import {
  type ActionDefinition,
  type Context,
  defineErrors,
  type FileAnswer,
  Id,
  type ListenerDefinition,
  type RawRequest,
  type Transaction,
} from '@isp/sdk';
import type { Store } from '@isp/sdk/data';
import type { PortalOutbox } from '@isp/sdk/ui';
import { type Static, Type } from 'typebox';

/** What the examples of the documentation take for granted. */
export const CustomerStatus = Type.Union([Type.Literal('active'), Type.Literal('closed')]);
export const Customer = Type.Object({ id: Id, name: Type.String() });
export type Customer = Static<typeof Customer>;
export interface CustomerRow extends Customer {
  readonly resellerId: string;
}

export declare const ctx: Context;
export declare const id: string;
export declare const to: string;
export declare const text: string;
export const smsErrors = defineErrors({
  SMS_REFUSED: { status: 502, text: 'The provider answered {status}.' },
});
export declare const customers: Store<Customer>;
export declare const notes: Store<{ id: string; text: string }>;
export declare const tx: Transaction;
export declare const outbox: PortalOutbox;
export declare const meters: readonly { readonly id: string }[];
export declare function noteReadings(tx: Transaction, meterIds: readonly string[]): Promise<void>;
export declare const createCustomer: ActionDefinition;
export declare const getCustomer: ActionDefinition;
export declare const onOrder: ListenerDefinition;

declare module '@isp/sdk' {
  interface Actions {
    'customers.create': { params: { name: string }; result: Customer };
    'news.receive': { params: RawRequest; result: unknown };
    'notes.print': { params: { id: string }; result: FileAnswer };
  }
  interface Events {
    'meters.meter-read': { meterId: string };
  }
  interface Jobs {
    'meters.read-meter': { meterId: string };
  }
}
