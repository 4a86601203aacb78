import { Id, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { EndpointStatus, EventFilters } from './endpoint.ts';

const url = Type.String({
  minLength: 1,
  maxLength: 2_000,
  format: 'uri',
  description: 'https',
  examples: ['https://hooks.example.com/isp'],
});
const description = { minLength: 1, maxLength: 200 };
const contact = { format: 'email', maxLength: 254 };

export const CreateEndpointParams = Type.Object({
  url,
  events: EventFilters,
  description: Type.Optional(Type.String(description)),
  contact: Type.Optional(Type.String({ ...contact, description: 'Default: who creates it' })),
  resellerId: Type.Optional(Type.String({ ...Id, description: 'Default: the caller’s own' })),
});
export type CreateEndpointParams = Static<typeof CreateEndpointParams>;

const clearable = (schema: object) =>
  Type.Optional(
    Type.Unsafe<string | null>({ ...schema, type: ['string', 'null'], description: 'null removes it' }),
  );

/** Fields to change; those left out stay. */
export const ChangeEndpointParams = Type.Object({
  id: Id,
  url: Type.Optional(url),
  events: Type.Optional(EventFilters),
  description: clearable(description),
  contact: clearable(contact),
  status: Type.Optional(EndpointStatus),
});
export type ChangeEndpointParams = Static<typeof ChangeEndpointParams>;

const day = 86_400;

export const RotateSecretParams = Type.Object({
  id: Id,
  overlapSeconds: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 7 * day,
      default: day,
      description: 'How long requests are signed with both secrets',
    }),
  ),
});
export type RotateSecretParams = Static<typeof RotateSecretParams>;

export const ListEndpointsParams = listParams({
  filters: { status: EndpointStatus, resellerId: Id },
  sorts: ['createdAt'],
});
