import { Id, Instant, listParams, RowError, tableFileFields, tableFileFound } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** A field of a customer a column may be for. */
export const ImportField = Type.String({
  pattern:
    '^(name|email|phone|type|externalId|tags|address\\.(street|postalCode|city|country)|billing\\.(type|currency|timezone|billCycleDay|vatNumber)|customFields|customFields\\.[A-Za-z][A-Za-z0-9_]{0,39})$',
  description: 'name, email, address.city, billing.currency, customFields.code …',
});

/** A CSV file of customers: its text in `content`, or its bytes in `contentBase64`. */
export const ImportCustomersParams = Type.Object({
  ...tableFileFields,
  mapping: Type.Optional(
    Type.Record(Type.String({ maxLength: 200 }), ImportField, {
      maxProperties: 100,
      description: 'Field by heading; without it a column is for the field its heading names',
    }),
  ),
  dryRun: Type.Optional(Type.Boolean({ description: 'Only says what would become of it' })),
  resellerId: Type.Optional(Type.String({ ...Id, description: 'Whose the customers become' })),
});
export type ImportCustomersParams = Static<typeof ImportCustomersParams>;

/** A column of the file; without a field it is passed over. */
export const ImportColumn = Type.Object({ heading: Type.String(), field: Type.Optional(Type.String()) });
export type ImportColumn = Static<typeof ImportColumn>;

const about = {
  ...tableFileFound,
  columns: Type.Array(ImportColumn),
  rows: Type.Integer({ description: 'Rows of the file, the heading and empty lines not counted' }),
  failed: Type.Integer({ description: 'Rows that do not fit; they are in the error file' }),
};

/** A file that is, or was, taken over. */
export const CustomerImport = Type.Object(
  {
    id: Id,
    resellerId: Id,
    status: Type.Union([Type.Literal('running'), Type.Literal('done')]),
    ...about,
    created: Type.Integer({ description: 'Customers added so far' }),
    skipped: Type.Integer({ description: 'Rows so far whose external id a customer of the reseller has' }),
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
  },
  { title: 'CustomerImport' },
);
export type CustomerImport = Static<typeof CustomerImport>;

/** What the file was found to be, and the import unless it is a dry run. */
export const ImportAnswer = Type.Object({
  ...about,
  dryRun: Type.Boolean(),
  errors: Type.Array(RowError, { description: 'The first hundred' }),
  import: Type.Optional(CustomerImport),
});
export type ImportAnswer = Static<typeof ImportAnswer>;

export const ListImportsParams = listParams({
  filters: { status: Type.Union([Type.Literal('running'), Type.Literal('done')]) },
  sorts: ['createdAt'],
});
