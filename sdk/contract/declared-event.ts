import type { JsonSchema } from './json-schema.ts';

/** A durable event a plugin tells others of. One that is not declared is heard by those only who name it. */
export interface DeclaredEvent {
  /** `billing.invoice-issued`: begins with the plugin's id. */
  readonly name: string;
  /** What happened, in one sentence people read: `An invoice was issued`. */
  readonly title: string;
  /** When exactly it is published, and what it does not mean. */
  readonly description?: string;
  /**
   * JSON Schema of the event's data, which webhooks send and messages may use. Data of a customer or reseller has
   * `customerId` and `resellerId`: who may see the event is decided by them.
   */
  readonly data?: JsonSchema;
}
