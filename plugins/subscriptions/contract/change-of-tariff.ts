import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ScheduledChange } from './scheduled-change.ts';
import { Service } from './service.ts';
import { BillingPeriod, Price } from './tariff.ts';

/** Another tariff for a service: at once, with the next billing cycle, or on a day. */
export const ChangeServiceTariffParams = Type.Object({
  id: Id,
  tariffId: Id,
  when: Type.Union([Type.Literal('now'), Type.Literal('next-cycle'), Type.Literal('date')], {
    default: 'now',
  }),
  /** For `when: date`: the first day of the new tariff, after today. */
  date: Type.Optional(CivilDate),
  /** Answers what would happen, and changes nothing. */
  preview: Type.Optional(Type.Boolean()),
});
export type ChangeServiceTariffParams = Static<typeof ChangeServiceTariffParams>;

const Side = Type.Object({ tariffId: Id, name: Type.String(), price: Price, billingPeriod: BillingPeriod });

/** What a change of tariff would do. */
export const TariffChangePreview = Type.Object({
  /** The first day of the new tariff, in the customer's time zone. */
  effectiveOn: CivilDate,
  from: Side,
  to: Side,
  /** What the network would be told beside what it has. */
  network: Type.Record(Type.String(), Type.Unknown()),
  /** Those components that get another tariff too; their prices are not added to the service's own. */
  components: Type.Optional(
    Type.Array(
      Type.Object({ id: Id, from: Side, to: Side, network: Type.Record(Type.String(), Type.Unknown()) }),
    ),
  ),
});
export type TariffChangePreview = Static<typeof TariffChangePreview>;

/** The answer: with `job` it is under way, with `scheduledChange` it waits, with `preview` nothing has changed. */
export const ChangedServiceTariff = Type.Object({
  service: Service,
  job: Type.Optional(Type.Object({ id: Id, status: Type.Literal('queued') })),
  scheduledChange: Type.Optional(ScheduledChange),
  preview: Type.Optional(TariffChangePreview),
});
export type ChangedServiceTariff = Static<typeof ChangedServiceTariff>;
