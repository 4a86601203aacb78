import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** The company every account is billed by until others are added. */
export const defaultLegalEntityId = '00000000-0000-7000-8000-0000000000b1';

const address = Type.Object({
  street: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: Type.Optional(Type.String({ maxLength: 20 })),
  city: Type.Optional(Type.String({ maxLength: 200 })),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })),
});

const termsDays = Type.Integer({
  minimum: 0,
  maximum: 365,
  description: 'Days from the issue to the due date',
});
const language = Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$', description: 'BCP 47', examples: ['en'] });
const prefix = Type.String({ pattern: '^[A-Z0-9][A-Z0-9/-]{0,15}$', examples: ['INV-'] });
const taxIds = Type.Array(Id, { maxItems: 20, uniqueItems: true });

/** A company that bills, with its own series of numbers. */
export const LegalEntity = Type.Object(
  {
    id: Id,
    name: Type.String(),
    address: Type.Optional(address),
    vatNumber: Type.Optional(Type.String()),
    termsDays,
    language,
    /** Taxes of accounts that name none of their own. */
    taxIds,
    invoicePrefix: prefix,
    creditNotePrefix: prefix,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'LegalEntity' },
);
export type LegalEntity = Static<typeof LegalEntity>;

export const LegalEntityList = Type.Object({ data: Type.Array(LegalEntity) });
export type LegalEntityList = Static<typeof LegalEntityList>;

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const vatNumber = Type.String({ minLength: 1, maxLength: 40 });

/** Prefixes have to differ from those of other entities; a series goes on when its prefix changes. */
export const CreateLegalEntityParams = Type.Object({
  name,
  address: Type.Optional(address),
  vatNumber: Type.Optional(vatNumber),
  termsDays: Type.Optional(Type.Integer({ ...termsDays, default: 14 })),
  language: Type.Optional(Type.String({ ...language, default: 'en' })),
  taxIds: Type.Optional(taxIds),
  invoicePrefix: prefix,
  creditNotePrefix: prefix,
});
export type CreateLegalEntityParams = Static<typeof CreateLegalEntityParams>;

export const ChangeLegalEntityParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  address: Type.Optional(address),
  vatNumber: Type.Optional(vatNumber),
  termsDays: Type.Optional(termsDays),
  language: Type.Optional(language),
  taxIds: Type.Optional(taxIds),
});
export type ChangeLegalEntityParams = Static<typeof ChangeLegalEntityParams>;
