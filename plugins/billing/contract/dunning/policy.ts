import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const days = (description: string, minimum = 0) => Type.Integer({ minimum, maximum: 3_650, description });
const wallClock = (description: string, example: string) =>
  Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description, examples: [example] });
const tag = Type.String({ minLength: 1, maxLength: 40 });

/** Days on which nobody is blocked. */
export const DunningCalendar = Type.Object({
  weekend: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
    maxItems: 6,
    uniqueItems: true,
    description: 'ISO days of the week, 1 is Monday',
    examples: [[6, 7]],
  }),
  holidays: Type.Array(
    Type.Object({
      date: Type.String({ format: 'date', examples: ['2026-12-25'] }),
      timezone: Type.Optional(
        Type.String({ maxLength: 64, description: 'Only for customers of this IANA zone; default: for all' }),
      ),
      name: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    { maxItems: 1_000 },
  ),
});
export type DunningCalendar = Static<typeof DunningCalendar>;

/** Charged once, with the next bill, to accounts in this currency. */
const Fee = Type.Object({
  amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  currency: Currency,
});

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S', examples: ['Business'] }),
  customerType: Type.Optional(
    Type.Union([Type.Literal('residential'), Type.Literal('business')], {
      description: 'Only for customers of this type',
    }),
  ),
  tag: Type.Optional(
    Type.String({ minLength: 1, maxLength: 40, description: 'Only for customers with this tag' }),
  ),
  reminderDays: Type.Array(Type.Integer({ minimum: -90, maximum: 365 }), {
    maxItems: 20,
    uniqueItems: true,
    description: 'Days from the due date, negative before it. Without any nobody is reminded, nor blocked',
    examples: [[-3, 0]],
  }),
  remindTime: wallClock('Local time from which a reminder leaves', '00:00'),
  blockAfterDays: days('After the due date'),
  blockTime: wallClock('Local time of blocks and deactivations, on business days', '09:00'),
  hoursAfterReminder: Type.Integer({
    minimum: 24,
    maximum: 720,
    description: 'Between the last reminder that left and a block, and between a block and a deactivation',
  }),
  deactivateAfterDays: days('After the due date'),
  deactivation: Type.Union([Type.Literal('mark'), Type.Literal('cancel')], {
    description: 'What a deactivation does: marks the case, or cancels the services that are blocked',
  }),
  toleranceMinor: Type.Integer({
    minimum: 0,
    maximum: 1_000_000,
    description: 'Debts up to this, in minor units of the account, are none',
  }),
  promiseEveryDays: days('Between two promises to pay'),
  promiseMaxDays: days('How far ahead a promise may be', 1),
  blockWithoutAddress: Type.Boolean({
    description:
      'Whether customers without an e-mail address, whom no reminder reaches, are blocked all the same',
  }),
  exemptTags: Type.Array(tag, {
    maxItems: 50,
    uniqueItems: true,
    description: 'Customers with one are never dunned',
  }),
  calendar: DunningCalendar,
  lateFee: Type.Optional(Fee),
  reconnectionFee: Type.Optional(Fee),
};

/**
 * What happens to whom does not pay, and when. Of those that fit a customer the one with its tag counts, then the one of its
 * type, then the one for all.
 */
export const DunningPolicy = Type.Object(
  { id: Id, ...fields, createdAt: Instant, updatedAt: Instant },
  { title: 'DunningPolicy' },
);
export type DunningPolicy = Static<typeof DunningPolicy>;

const { name, customerType, tag: ofTag, lateFee, reconnectionFee, ...others } = fields;
const optional = Object.fromEntries(
  Object.entries(others).map(([field, schema]) => [field, Type.Optional(schema)]),
) as { [F in keyof typeof others]: ReturnType<typeof Type.Optional<(typeof others)[F]>> };

/** What is left out is as in the policy for all. */
export const CreateDunningPolicyParams = Type.Object({
  ...{ name, customerType, tag: ofTag },
  ...optional,
  ...{ lateFee, reconnectionFee },
});
export type CreateDunningPolicyParams = Static<typeof CreateDunningPolicyParams>;

const FeeOrNull = Type.Optional(Type.Union([Fee, Type.Null()], { description: 'Null: none' }));

/** For whom a policy is stays; that is another policy. */
export const ChangeDunningPolicyParams = Type.Object({
  id: Id,
  name: Type.Optional(name),
  ...optional,
  ...{ lateFee: FeeOrNull, reconnectionFee: FeeOrNull },
});
export type ChangeDunningPolicyParams = Static<typeof ChangeDunningPolicyParams>;

export const ListDunningPoliciesParams = listParams({ sorts: ['createdAt'] });

/** A day, or an instant. */
export const DayOrInstant = Type.Union([CivilDate, Instant]);
