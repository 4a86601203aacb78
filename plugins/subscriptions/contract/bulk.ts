import { ListCustomersParams } from '@isp/customers/contract';
import { BulkPreview, Id, Instant, type ListQuery, listParams } from '@isp/sdk';
import { type Static, type TObject, type TSchema, Type } from 'typebox';
import { LaterWish } from './scheduled-change.ts';
import { ServiceStatus, SuspensionReason } from './service.ts';
import { ListServicesParams } from './service-params.ts';
import { TariffType } from './tariff.ts';

/** Most services one operation may touch. */
export const bulkLimit = 20_000;

/** The conditions of a list, as its route takes them. */
type Conditions = Pick<ListQuery, 'filter' | 'q'>;

/** Takes the conditions of a list. */
function conditionsOf({ properties: { filter, q } }: TObject) {
  return { filter: filter as TSchema, q: q as TSchema };
}

const Matching = Type.Unsafe<Conditions>(
  Type.Object(conditionsOf(ListServicesParams), {
    minProperties: 1,
    description: 'Conditions as GET /services has them, such as a search',
  }),
);

/** Customers: some by id, or all that fit the conditions of their list but for some. */
export type BulkCustomers = Conditions & { readonly ids?: string[]; readonly except?: string[] };

const Customers = Type.Unsafe<BulkCustomers>(
  Type.Object(
    {
      ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1_000, uniqueItems: true })),
      ...conditionsOf(ListCustomersParams),
      except: Type.Optional(Type.Array(Id, { maxItems: 1_000, uniqueItems: true })),
    },
    { description: 'Whose services: customers by id, or all that fit conditions as GET /customers has them' },
  ),
);

/** Which services: all conditions have to fit. With ids of services or customers, one that the caller may not see refuses the whole. */
export const BulkFilter = Type.Object(
  {
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1_000, uniqueItems: true })),
    status: Type.Optional(ServiceStatus),
    type: Type.Optional(TariffType),
    customerId: Type.Optional(Id),
    tariffId: Type.Optional(Id),
    matching: Type.Optional(Matching),
    customers: Type.Optional(Customers),
  },
  { minProperties: 1 },
);
export type BulkFilter = Static<typeof BulkFilter>;

/** The same wish for many services. */
export const BulkParams = Type.Object({
  action: LaterWish,
  /** For `suspend`. */
  reason: Type.Optional(SuspensionReason),
  /** For `change-tariff`. */
  tariffId: Type.Optional(Id),
  filter: BulkFilter,
  /** Services that are left out though they fit. */
  except: Type.Optional(Type.Array(Id, { maxItems: 1_000, uniqueItems: true })),
  /** Says what would happen, and changes nothing. */
  preview: Type.Optional(Type.Boolean()),
});
export type BulkParams = Static<typeof BulkParams>;

export const BulkStatus = Type.Union([Type.Literal('running'), Type.Literal('done')]);

/** An operation on many services and how far it is. Each service is looked at again when its turn comes. */
export const BulkOperation = Type.Object({
  id: Id,
  action: LaterWish,
  reason: Type.Optional(SuspensionReason),
  tariffId: Type.Optional(Id),
  status: BulkStatus,
  total: Type.Integer({ minimum: 0 }),
  changed: Type.Integer({ minimum: 0 }),
  refused: Type.Integer({ minimum: 0 }),
  createdAt: Instant,
  finishedAt: Type.Optional(Instant),
});
export type BulkOperation = Static<typeof BulkOperation>;

/** With `preview` nothing has changed; with `operation` it is under way. */
export const BulkAnswer = Type.Object({
  preview: Type.Optional(BulkPreview),
  operation: Type.Optional(BulkOperation),
});
export type BulkAnswer = Static<typeof BulkAnswer>;

export const BulkItemStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('changed'),
  Type.Literal('refused'),
]);

/** One service of an operation. */
export const BulkItem = Type.Object(
  {
    id: Id,
    operationId: Id,
    serviceId: Id,
    customerId: Id,
    resellerId: Id,
    status: BulkItemStatus,
    /** Why it was refused. */
    outcome: Type.Optional(Type.String()),
    /** The job that changes it. */
    jobId: Type.Optional(Id),
  },
  { title: 'BulkItem' },
);
export type BulkItem = Static<typeof BulkItem>;

export const ListBulkItemsParams = Type.Object({
  id: Id,
  ...listParams({ filters: { status: BulkItemStatus }, sorts: ['id'] }).properties,
});
