import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** A telephone number in international form, digits only (E.164): `493012345678`. */
export const PhoneNumber = Type.String({
  pattern: '^[1-9]\\d{6,14}$',
  description: 'International, digits only: 493012345678',
  examples: ['493012345678'],
});

/** Most numbers one range may have. */
export const rangeLimit = 10_000;

/** `quarantined`: given back, and not given to anybody else until `freeFrom`. */
export const NumberStatus = Type.Union([
  Type.Literal('free'),
  Type.Literal('assigned'),
  Type.Literal('quarantined'),
]);
export type NumberStatus = Static<typeof NumberStatus>;

/** A number of the inventory. One that is free belongs to the ISP itself. */
export const VoiceNumber = Type.Object(
  {
    id: Id,
    number: PhoneNumber,
    status: NumberStatus,
    resellerId: Id,
    customerId: Type.Optional(Id),
    serviceId: Type.Optional(Id),
    assignedAt: Type.Optional(Instant),
    freeFrom: Type.Optional(Instant),
    createdAt: Instant,
  },
  { title: 'VoiceNumber' },
);
export type VoiceNumber = Static<typeof VoiceNumber>;

/** A range to add, both ends included; both have as many digits. */
export const AddNumbersParams = Type.Object({ from: PhoneNumber, to: PhoneNumber });
export type AddNumbersParams = Static<typeof AddNumbersParams>;

/** How many numbers were added, and how many were there already. */
export const AddedNumbers = Type.Object({
  added: Type.Integer({ minimum: 0 }),
  known: Type.Integer({ minimum: 0 }),
});
export type AddedNumbers = Static<typeof AddedNumbers>;

export const ListNumbersParams = listParams({
  filters: { status: NumberStatus, serviceId: Id, customerId: Id },
  ranges: { number: PhoneNumber },
  sorts: ['number'],
  search: true,
});
