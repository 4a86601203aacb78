import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { NasVendor } from './nas.ts';

/** Why a service is suspended, as subscriptions says it. */
export const SuspensionReason = Type.Union([
  Type.Literal('non_payment'),
  Type.Literal('customer_request'),
  Type.Literal('abuse'),
  Type.Literal('technical'),
  Type.Literal('other'),
]);
export type SuspensionReason = Static<typeof SuspensionReason>;

/** `quota`: its volume is used up; also what is suspended without a reason. */
export const GardenReason = Type.Union([...SuspensionReason.anyOf, Type.Literal('quota')]);
export type GardenReason = Static<typeof GardenReason>;

const Kbps = Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'kbit/s' });
const NasName = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$',
  description: 'As it is called on the access servers',
});

const network = {
  list: NasName,
  pool: Type.Optional(NasName),
  downKbps: Kbps,
  upKbps: Kbps,
};
const ofVendor = Type.Object(Type.Partial(Type.Object(network)).properties, { minProperties: 1 });

const Web = Type.String({
  pattern: '^https?://[^\\s"<>]{1,500}$',
  description: 'Address of a page',
  examples: ['https://pay.example.net'],
});

/** What people read, in one language; without it the texts that come with the platform. */
export const GardenText = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  text: Type.String({
    minLength: 1,
    maxLength: 2_000,
    pattern: '\\S',
    description: 'Paragraphs are parted by an empty line',
  }),
});
export type GardenText = Static<typeof GardenText>;

const vendorNames = NasVendor.anyOf.map((one) => one.const);

const fields = {
  ...network,
  vendors: Type.Object(Object.fromEntries(vendorNames.map((vendor) => [vendor, Type.Optional(ofVendor)])), {
    description: 'What is otherwise on access servers of a vendor',
  }),
  allow: Type.Array(
    Type.String({
      pattern: '^[A-Za-z0-9*][A-Za-z0-9.:/*-]{0,199}$',
      examples: ['pay.example.net', '192.0.2.0/24'],
    }),
    { maxItems: 100, uniqueItems: true, description: 'Names and networks that can be reached all the same' },
  ),
  pageUrl: Type.Optional(
    Type.String({ ...Web, description: 'The garden’s page, for hotspots that send browsers there' }),
  ),
  payUrl: Type.Optional(Type.String({ ...Web, description: 'Where one pays' })),
  contact: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, examples: ['Call 0800 123 456, day and night.'] }),
  ),
  texts: Type.Record(Type.String({ pattern: '^[a-z]{2,3}$' }), GardenText, {
    maxProperties: 20,
    description: 'By language, such as en',
  }),
};

/** The walled garden of those who are suspended for a reason: what the network gives them, and what they read. */
export const Garden = Type.Object(
  {
    reason: GardenReason,
    ...fields,
    updatedAt: Type.Optional(Instant),
  },
  { title: 'Garden' },
);
export type Garden = Static<typeof Garden>;

/** The whole garden as it is to be; what is left out is as it comes with the platform. */
export const ChangeGardenParams = Type.Object({
  reason: GardenReason,
  ...Type.Partial(Type.Object(fields)).properties,
});
export type ChangeGardenParams = Static<typeof ChangeGardenParams>;

/** Every garden there is. */
export const Gardens = Type.Object({ data: Type.Array(Garden) });
export type Gardens = Static<typeof Gardens>;
