/**
 * The names on the wire. Each plugin's `contract/` adds its own by declaration merging, so that a wrong name or a
 * missing field does not compile:
 *
 * @example
 * declare module '@isp/sdk' {
 *   interface Actions { 'customers.get': { params: { id: string }; result: Customer } }
 *   interface Events { 'customers.customer-created': { customerId: string } }
 *   interface Jobs { 'customers.send-welcome': { customerId: string } }
 * }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Actions {}
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Events {}
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Jobs {}

/** The name of an action some plugin declares, such as `billing.payments.record`. */
export type ActionName = keyof Actions & string;
/** The name of a durable event some plugin declares, such as `billing.payment-settled`. */
export type EventName = keyof Events & string;
/** The name of a durable job some plugin declares, such as `billing.close-period`. */
export type JobName = keyof Jobs & string;

/** What an action takes. */
export type ParamsOf<N extends ActionName> = Actions[N] extends { params: infer P } ? P : never;
/** What an action answers. */
export type ResultOf<N extends ActionName> = Actions[N] extends { result: infer R } ? R : never;
/** What an event carries. */
export type EventData<N extends EventName> = Events[N];
/** What a job is given. */
export type JobData<N extends JobName> = Jobs[N];
