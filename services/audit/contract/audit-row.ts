import { Id, Instant, listParams, pageOf } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** `refused`: it was not let in. `failed`: it was let in and came to nothing. */
export const Outcome = Type.Union([Type.Literal('done'), Type.Literal('refused'), Type.Literal('failed')]);

const text = (description: string) => Type.Optional(Type.String({ description }));
const fields = (description: string) => Type.Optional(Type.Unknown({ description }));

const Actor = Type.Object({
  id: Type.String({ description: "The user's id, or plugin:<id> for a plugin acting for itself" }),
  kind: Type.Union(
    ['system', 'staff', 'reseller', 'customer', 'nobody'].map((kind) => Type.Literal(kind)),
    {
      description: 'nobody: not signed in',
    },
  ),
  name: text('E-mail; not shown to resellers and customers where it is of the staff'),
  impersonator: Type.Optional(
    Type.Object({ id: Type.String(), name: Type.String() }, { description: 'Who had logged in as him' }),
  ),
  apiKeyId: text('The API key it was done with'),
  sessionId: text('The login session it was done in'),
});

/** One row of the audit log. */
export const AuditRow = Type.Object(
  {
    id: Id,
    number: Type.Integer({ description: 'Place in the chain; without a gap' }),
    at: Instant,
    plugin: Type.String({ description: 'Whose action it is' }),
    action: Type.String(),
    outcome: Outcome,
    code: text('Why it came to nothing'),
    actor: Actor,
    subject: Type.Optional(
      Type.Object({ kind: Type.String(), id: Type.String() }, { description: 'To whom or what it was done' }),
    ),
    customerId: text('Whose the subject is'),
    resellerId: Type.String({ description: 'Whose the subject is' }),
    address: text('Where it came from; not shown to resellers and customers where it is of the staff'),
    userAgent: text('With what'),
    requestId: Type.String(),
    callId: text('The same for all rows of one call'),
    part: Type.Optional(Type.Integer({ description: '1 for the first row of a call' })),
    params: fields('With what it was called; secrets are ********'),
    before: fields('Fields of the subject that differ, as they were'),
    after: fields('Fields of the subject that differ, as they are since'),
    also: fields('Other rows that were changed'),
    alsoRows: Type.Optional(Type.Integer({ description: 'Changed rows that are not told one by one' })),
    reason: text('In the words of whoever did it'),
    times: Type.Optional(Type.Integer({ description: 'How many calls the row stands for; absent: one' })),
    hash: Type.String({ description: 'SHA-256 of the hash before it and of its text, hexadecimal' }),
  },
  { title: 'AuditRow' },
);
export type AuditRow = Static<typeof AuditRow>;

export const AuditRowPage = pageOf(AuditRow);

const short = Type.String({ maxLength: 200 });

export const ListAuditParams = listParams({
  filters: {
    action: short,
    plugin: short,
    outcome: Outcome,
    actorId: short,
    subjectId: short,
    customerId: Id,
    resellerId: Id,
    requestId: short,
  },
  ranges: { at: Type.String({ format: 'date-time' }) },
  sorts: ['number'],
});
