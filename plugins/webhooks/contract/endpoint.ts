import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const EndpointStatus = Type.Union([Type.Literal('active'), Type.Literal('disabled')]);
export type EndpointStatus = Static<typeof EndpointStatus>;

/** Why the platform disabled it. */
export const DisabledReason = Type.Union([
  Type.Literal('failing'),
  Type.Literal('gone'),
  Type.Literal('reseller-closed'),
  Type.Literal('by-hand'),
]);
export type DisabledReason = Static<typeof DisabledReason>;

export const EventFilters = Type.Array(
  Type.String({
    maxLength: 81,
    pattern: '^(\\*|[a-z][a-z0-9-]{1,39}\\.(\\*|[a-z][a-z0-9-]*))$',
    examples: ['customers.*'],
    description: 'An event, all of a plugin (`billing.*`), or all (`*`)',
  }),
  { minItems: 1, maxItems: 100, uniqueItems: true },
);

/** Where events are sent to. One of the ISP itself (the root reseller) gets those of everybody. */
export const Endpoint = Type.Object(
  {
    id: Id,
    resellerId: Id,
    url: Type.String({ examples: ['https://hooks.example.com/isp'] }),
    description: Type.Optional(Type.String()),
    events: EventFilters,
    contact: Type.Optional(Type.String({ description: 'E-mail that is told when it is disabled' })),
    status: EndpointStatus,
    disabledReason: Type.Optional(DisabledReason),
    disabledAt: Type.Optional(Instant),
    failingSince: Type.Optional(Instant),
    lastFailureAt: Type.Optional(Instant),
    previousSecretUntil: Type.Optional(
      Type.String({ ...Instant, description: 'Until then requests are signed with the secret before, too' }),
    ),
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'Endpoint' },
);
export type Endpoint = Static<typeof Endpoint>;

/** An endpoint with its secret, which is shown this once. */
export const EndpointWithSecret = Type.Object({
  ...Endpoint.properties,
  secret: Type.String({ description: '`whsec_` and the key in base64; it is not shown again' }),
});
export type EndpointWithSecret = Static<typeof EndpointWithSecret>;
