import { Id, Instant } from '@isp/sdk';
import { type Static, type TSchema, Type } from 'typebox';
import { Bic } from './bic.ts';

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

const text = (maxLength: number, more: object = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\p{Cc}]*$', ...more });

/** Where customers pay by transfer; printed on invoices, for euros as a QR code too. */
export const PayTo = Type.Object({
  /** Without it the entity's name. */
  holder: Type.Optional(text(70)),
  iban: Type.String({
    pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
    description: 'Without spaces; its check digits have to fit',
    examples: ['DE89370400440532013000'],
  }),
  bic: Type.Optional(Bic),
});
export type PayTo = Static<typeof PayTo>;

/** Whom customers ask; printed on documents. */
export const EntityContact = Type.Object({
  email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
  phone: Type.Optional(text(40)),
  website: Type.Optional(text(200, { examples: ['www.fibre.example'] })),
});
export type EntityContact = Static<typeof EntityContact>;

const note = text(500, { description: 'Small print, such as the register and who directs the company' });

/** A company that bills, with its own series of numbers. */
export const LegalEntity = Type.Object(
  {
    id: Id,
    name: Type.String(),
    address: Type.Optional(address),
    vatNumber: Type.Optional(Type.String()),
    payTo: Type.Optional(PayTo),
    contact: Type.Optional(EntityContact),
    note: Type.Optional(note),
    /** SHA-256 of the logo. */
    logoId: Type.Optional(Type.String()),
    /** The version of the entity that documents are printed with from now on; changes make a new one. */
    issuerId: Type.Optional(Id),
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
  payTo: Type.Optional(PayTo),
  contact: Type.Optional(EntityContact),
  note: Type.Optional(note),
  termsDays: Type.Optional(Type.Integer({ ...termsDays, default: 14 })),
  language: Type.Optional(Type.String({ ...language, default: 'en' })),
  taxIds: Type.Optional(taxIds),
  invoicePrefix: prefix,
  creditNotePrefix: prefix,
});
export type CreateLegalEntityParams = Static<typeof CreateLegalEntityParams>;

const orNull = <T extends TSchema>(schema: T) =>
  Type.Union([schema, Type.Null()], { description: 'Null: none' });

/** Documents that are issued keep what they were issued with. */
export const ChangeLegalEntityParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  address: Type.Optional(orNull(address)),
  vatNumber: Type.Optional(orNull(vatNumber)),
  payTo: Type.Optional(orNull(PayTo)),
  contact: Type.Optional(orNull(EntityContact)),
  note: Type.Optional(orNull(note)),
  termsDays: Type.Optional(termsDays),
  language: Type.Optional(language),
  taxIds: Type.Optional(taxIds),
});
export type ChangeLegalEntityParams = Static<typeof ChangeLegalEntityParams>;

/** A PNG or JPEG of up to 100 KB and 2,000 pixels a side; it is printed 160 × 48 points at most. */
export const SetLogoParams = Type.Object({
  id: Id,
  contentType: Type.Union([Type.Literal('image/png'), Type.Literal('image/jpeg')]),
  base64: Type.String({ minLength: 1, maxLength: 140_000, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
});
export type SetLogoParams = Static<typeof SetLogoParams>;
