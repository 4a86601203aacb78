import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Service, ServiceComponent } from './service.ts';

/** The seam a plugin fills to add a type of service: `contributes.providers` of its manifest names it, with the type as name. */
export const serviceTypeSeam = 'subscriptions.service-type';

/** The seam the same plugin fills, under the same name, to say what the network is to have for a service of a tariff. */
export const desiredStateSeam = 'subscriptions.desired-state';

/** The seam a type fills, under the same name, when its services are made of others: which tariffs those get with another one. */
export const componentTariffsSeam = 'subscriptions.component-tariffs';

/** What a tariff has beside what all have, by the schema its type answers. */
export const TariffFields = Type.Record(
  Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,39}$' }),
  Type.Unknown({ description: 'A field of the type of service' }),
  { maxProperties: 40, additionalProperties: false },
);
export type TariffFields = Static<typeof TariffFields>;

/** Asks a type for the schema of its tariffs' fields; with `fields`, also what is wrong with these. */
export const DescribeServiceTypeParams = Type.Object({ fields: Type.Optional(TariffFields) });
export type DescribeServiceTypeParams = Static<typeof DescribeServiceTypeParams>;

/** The answer of a type. The schema's own rules are checked by subscriptions; `problems` are those beyond it. */
export const ServiceTypeDescription = Type.Object({
  /** JSON Schema (2020-12) of an object; each property has a title. */
  tariffFields: Type.Record(Type.String(), Type.Unknown()),
  problems: Type.Array(Type.Object({ path: Type.String(), message: Type.String() }), { maxItems: 100 }),
});
export type ServiceTypeDescription = Static<typeof ServiceTypeDescription>;

/** Asks a type what the network is to have when a service goes to another tariff. */
export const DesiredStateParams = Type.Object({
  service: Service,
  tariff: Type.Object({ id: Id, fields: TariffFields }),
});
export type DesiredStateParams = Static<typeof DesiredStateParams>;

/** Asks a type which tariffs the components of a service get when it goes to another tariff. */
export const ComponentTariffsParams = Type.Object({
  ...DesiredStateParams.properties,
  components: Type.Array(ServiceComponent),
});
export type ComponentTariffsParams = Static<typeof ComponentTariffsParams>;

/** One for each component, also where it stays. A tariff that does not fit is refused with 422 at `/tariffId`. */
export const ComponentTariffs = Type.Object({
  components: Type.Array(Type.Object({ id: Id, tariffId: Id })),
});
export type ComponentTariffs = Static<typeof ComponentTariffs>;

/** A type of service that can be sold. */
export const ServiceType = Type.Object({
  type: Type.String(),
  title: Type.String(),
  /** The plugin it comes with. */
  plugin: Type.String(),
  enabled: Type.Boolean(),
  /** JSON Schema of the fields its tariffs have; absent while the plugin does not answer. */
  tariffFields: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});
export type ServiceType = Static<typeof ServiceType>;

export const ServiceTypeList = Type.Object({ data: Type.Array(ServiceType) });
export type ServiceTypeList = Static<typeof ServiceTypeList>;
