import type { Json } from './json.ts';

/** How a request says who asks. */
export const securitySchemes: Json = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'The session token of `POST /auth/login`: `Authorization: Bearer ist_…`.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key of `POST /api-keys`: `Authorization: Bearer isk_…`. It may do what its scopes name.',
  },
};
