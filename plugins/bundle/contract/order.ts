import { CivilDate, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { BundleComponent } from './bundle.ts';
import { mostComponents } from './tariff-fields.ts';

/** Fields of the type of a component, as an order of that type alone has them. */
const fieldsOfType = {
  additionalProperties: Type.Unknown({ description: 'A field of the order of this type of service' }),
  maxProperties: 40,
};

/** An order of a bundle; `id` is the customer. A component that is not named is ordered without fields of its own. */
export const OrderBundleParams = Type.Object({
  id: Id,
  tariffId: Id,
  components: Type.Optional(
    Type.Array(Type.Object({ tariffId: Id }, { ...fieldsOfType }), { maxItems: mostComponents }),
  ),
  priority: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 100,
      description: 'Of the jobs of the bundle and its components: higher waits behind others; default: 0',
    }),
  ),
  startDate: Type.Optional(CivilDate),
});
export type OrderBundleParams = Omit<Static<typeof OrderBundleParams>, 'components'> & {
  readonly components?: readonly ({ readonly tariffId: string } & Readonly<Record<string, unknown>>)[];
};

/** A component as the answer to an order shows it. */
export const OrderedComponent = Type.Object({
  ...BundleComponent.properties,
  credentials: Type.Optional(
    Type.Record(Type.String(), Type.Unknown({ description: 'What was made for the customer; only here' })),
  ),
});
export type OrderedComponent = Static<typeof OrderedComponent>;

/** The accepted order: the bundle becomes active when the job is done, which waits for those of its components. */
export const OrderedBundle = Type.Object({
  service: Type.Object({
    id: Id,
    customerId: Id,
    resellerId: Id,
    type: Type.Literal('bundle'),
    tariffId: Id,
    status: Type.Literal('pending'),
    startDate: CivilDate,
  }),
  job: Type.Object({ id: Id, status: Type.Literal('queued') }),
  components: Type.Array(OrderedComponent),
});
export type OrderedBundle = Static<typeof OrderedBundle>;

/** A refused component to order again, with other fields; `id` is the component. */
export const ReorderComponentParams = Type.Object({ id: Id }, { ...fieldsOfType });
export type ReorderComponentParams = Static<typeof ReorderComponentParams> & Record<string, unknown>;
