import { Currency, Id, Instant } from '@isp/sdk';
import { type Static, type TSchema, Type } from 'typebox';
import { AchOriginator } from './ach-originator.ts';
import { Bic } from './bic.ts';

const heading = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Amount'] });

/** How dates are written in a bank's CSV. */
export const CsvDateFormat = Type.Union([
  Type.Literal('YYYY-MM-DD'),
  Type.Literal('YYYYMMDD'),
  Type.Literal('DD.MM.YYYY'),
  Type.Literal('DD.MM.YY'),
  Type.Literal('DD/MM/YYYY'),
  Type.Literal('MM/DD/YYYY'),
]);
export type CsvDateFormat = Static<typeof CsvDateFormat>;

/** Which column of a bank's CSV is what; an amount is one signed column, or one of money in and one of money out. */
export const CsvFormat = Type.Object(
  {
    separator: Type.Optional(
      Type.Union([Type.Literal(','), Type.Literal(';'), Type.Literal('\t'), Type.Literal('|')]),
    ),
    encoding: Type.Optional(Type.Union([Type.Literal('utf-8'), Type.Literal('windows-1252')])),
    skipLines: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 100, description: 'Lines before the headings' }),
    ),
    dateFormat: CsvDateFormat,
    decimalSign: Type.Union([Type.Literal(','), Type.Literal('.')]),
    columns: Type.Object({
      bookedOn: heading,
      valueOn: Type.Optional(heading),
      amount: Type.Optional(heading),
      credit: Type.Optional(heading),
      debit: Type.Optional(heading),
      currency: Type.Optional(heading),
      name: Type.Optional(heading),
      iban: Type.Optional(heading),
      remittance: Type.Optional(Type.Array(heading, { minItems: 1, maxItems: 5 })),
      reference: Type.Optional(heading),
      endToEndId: Type.Optional(heading),
      bankReference: Type.Optional(heading),
    }),
  },
  { title: 'CsvFormat' },
);
export type CsvFormat = Static<typeof CsvFormat>;

const name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Current account'] });
const iban = Type.String({
  maxLength: 42,
  pattern: '^[A-Za-z]{2}[0-9A-Za-z ]{10,40}$',
  description: 'With or without spaces',
  examples: ['DE89370400440532013000'],
});
const accountNumber = Type.String({
  maxLength: 34,
  pattern: '^[0-9A-Za-z -]{3,34}$',
  description: 'Where there is no IBAN',
});
const creditorId = Type.String({
  pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$',
  description: 'SEPA creditor identifier, for direct debits',
  examples: ['DE98ZZZ09999999999'],
});

/** An account at a bank of a company that bills: its statements are read, debits are collected to it. */
export const BankAccount = Type.Object(
  {
    id: Id,
    legalEntityId: Id,
    name,
    iban: Type.Optional(iban),
    accountNumber: Type.Optional(accountNumber),
    bic: Type.Optional(Bic),
    currency: Currency,
    creditorId: Type.Optional(creditorId),
    csvFormat: Type.Optional(CsvFormat),
    ach: Type.Optional(AchOriginator),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'BankAccount' },
);
export type BankAccount = Static<typeof BankAccount>;

export const BankAccountList = Type.Object({ data: Type.Array(BankAccount) });
export type BankAccountList = Static<typeof BankAccountList>;

export const CreateBankAccountParams = Type.Object({
  legalEntityId: Type.Optional(
    Type.String({ ...Id, description: 'Default: the company that is there from the beginning' }),
  ),
  name,
  iban: Type.Optional(iban),
  accountNumber: Type.Optional(accountNumber),
  bic: Type.Optional(Bic),
  currency: Currency,
  creditorId: Type.Optional(creditorId),
  csvFormat: Type.Optional(CsvFormat),
  ach: Type.Optional(AchOriginator),
});
export type CreateBankAccountParams = Static<typeof CreateBankAccountParams>;

const orNone = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()], { description: 'null removes it' });

/** Its number and currency stay: another account is another row. */
export const ChangeBankAccountParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  bic: Type.Optional(orNone(Bic)),
  creditorId: Type.Optional(orNone(creditorId)),
  csvFormat: Type.Optional(orNone(CsvFormat)),
  ach: Type.Optional(orNone(AchOriginator)),
});
export type ChangeBankAccountParams = Static<typeof ChangeBankAccountParams>;
