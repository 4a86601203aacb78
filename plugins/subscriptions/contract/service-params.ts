import { DesiredState } from '@isp/provisioning/contract';
import { CivilDate, Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ServiceStatus, SuspensionReason } from './service.ts';
import { TariffType } from './tariff.ts';

/** An order, as the plugin of a service type passes it on. The ids are its own, so that asking twice orders once. */
export const CreateServiceParams = Type.Object({
  id: Id,
  jobId: Id,
  customerId: Id,
  type: TariffType,
  tariffId: Id,
  login: Type.Optional(Type.String({ maxLength: 64 })),
  /** Default: today in the customer's time zone. */
  startDate: Type.Optional(CivilDate),
  desired: DesiredState,
});
export type CreateServiceParams = Static<typeof CreateServiceParams>;

/** The day a change takes effect, when it is not to be at once. */
const on = Type.Optional(
  Type.String({
    format: 'date',
    description: 'A day after today, in the customer’s time zone; default: at once',
  }),
);

export const SuspendServiceParams = Type.Object({ id: Id, reason: SuspensionReason, on });
export type SuspendServiceParams = Static<typeof SuspendServiceParams>;

/** A service to resume or cancel. */
export const ServiceWishParams = Type.Object({ id: Id, on });
export type ServiceWishParams = Static<typeof ServiceWishParams>;

export const ListServicesParams = listParams({
  filters: { status: ServiceStatus, type: TariffType, customerId: Id, tariffId: Id },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt'],
  search: true,
});

export const ListServicesOfCustomerParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: ServiceStatus, type: TariffType }, sorts: ['createdAt'] }).properties,
});
