import { CivilDate, Currency, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ServiceWishAnswer } from './scheduled-change.ts';
import { ServiceWishParams } from './service-params.ts';

/** The seam a plugin fills to say what the end of a service costs or gives back; each is asked. */
export const cancellationCostsSeam = 'subscriptions.cancellation-costs';

/** Asks what the end of a service on a day would cost. */
export const CancellationCostsParams = Type.Object({ serviceId: Id, customerId: Id, on: CivilDate });
export type CancellationCostsParams = Static<typeof CancellationCostsParams>;

const CancellationLine = Type.Object({
  text: Type.String(),
  amountMinor: Type.Integer({ description: 'Without taxes on top; negative comes back' }),
  currency: Currency,
  from: Type.Optional(CivilDate),
  to: Type.Optional(CivilDate),
});

/** What the bill after the end would have of the service. */
export const CancellationCosts = Type.Object({
  lines: Type.Array(CancellationLine, { maxItems: 1_000 }),
  /** The first day it may end without a fee, where it is taken for a term. */
  freeFrom: Type.Optional(CivilDate),
});
export type CancellationCosts = Static<typeof CancellationCosts>;

export const CancelServiceParams = Type.Object({
  ...ServiceWishParams.properties,
  /** Answers what it would cost, and cancels nothing. */
  preview: Type.Optional(Type.Boolean()),
});
export type CancelServiceParams = Static<typeof CancelServiceParams>;

/** The answer: with `preview` nothing has changed. */
export const CancelServiceAnswer = Type.Object({
  ...ServiceWishAnswer.properties,
  preview: Type.Optional(
    Type.Object(
      { effectiveOn: CivilDate, ...CancellationCosts.properties },
      { title: 'CancellationPreview' },
    ),
  ),
});
export type CancelServiceAnswer = Static<typeof CancelServiceAnswer>;
