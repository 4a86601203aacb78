import type { FormState, WizardStep } from '@isp/ui/forms';
import type { ReactNode } from 'react';

/** What every order has. */
export interface OrderValues {
  readonly tariffId: string | undefined;
  /** `YYYY-MM-DD`; undefined: today. */
  readonly startDate: string | undefined;
}

/** Whose order it is, as a route `/customers/{id}/…` takes it; with a key that is the same for all tries. */
export interface OrderRequest {
  readonly params: { readonly path: { readonly id: string } };
  readonly headers: { readonly 'Idempotency-Key': string };
}

/** What {@link OrderPage} takes. */
export interface OrderPageProps<Values extends OrderValues, Ordered> {
  /** The type of its tariffs: `internet`. */
  readonly type: string;
  /** The page’s title; `customer` is his name. */
  title(customer: string): string;
  readonly orderedTitle: string;
  /** An order nothing was chosen of. */
  readonly initial: Values;
  /** What the type has to say of a tariff, such as its speed. */
  describe?(tariff: object): string | undefined;
  /** Another tariff was chosen. */
  onTariff?(form: FormState<Values>): void;
  /** What the type asks for beside its tariff. */
  readonly step: WizardStep<Values>;
  /** Fields no draft is kept of: passwords. */
  readonly omit?: readonly (keyof Values & string)[];
  send(values: Values, order: OrderRequest): Promise<Ordered>;
  /** What of the order is looked at before it is sent; the terms of the tariff follow. */
  review(values: Values): ReactNode;
  /** What came of it. */
  ordered(ordered: Ordered): ReactNode;
}
