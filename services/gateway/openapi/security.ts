import type { Json } from './json.ts';

/** How a request says who asks. */
export const securitySchemes: Json = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'The session token of `POST /auth/login`: `Authorization: Bearer ist_…`.',
  },
  sessionCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'isp_session',
    description:
      'The cookie a login gives browsers (`__Host-isp_session` over TLS). Requests that change something have to come from a page of this site (`Origin`, `Sec-Fetch-Site`).',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key of `POST /api-keys`: `Authorization: Bearer isk_…`. It may do what its scopes name.',
  },
};
