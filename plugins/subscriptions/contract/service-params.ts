import { DesiredState, ProvisioningRequest } from '@isp/provisioning/contract';
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
  /** The service it is to be a component of: of the same customer, and ordered before. */
  parentId: Type.Optional(Id),
  /** For a service that is made of others: how many. They are ordered with its id as `parentId`. */
  componentCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  /** Jobs that have to be done before this one begins, such as those of the components. */
  dependsOn: ProvisioningRequest.properties.dependsOn,
  /** Key of the device it is set up on; each later job of the service names it too. */
  device: ProvisioningRequest.properties.device,
  /** Of the first job; lower runs first. */
  priority: ProvisioningRequest.properties.priority,
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
  filters: { status: ServiceStatus, type: TariffType, customerId: Id, tariffId: Id, parentId: Id },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt'],
  search: true,
});

export const ListServicesOfCustomerParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: ServiceStatus, type: TariffType }, sorts: ['createdAt'] }).properties,
});
