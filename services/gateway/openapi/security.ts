import type { Json } from './json.ts';

/** How a request says who asks. */
export const securitySchemes: Json = {
  session: { type: 'http', scheme: 'bearer', description: 'The session token of `POST /auth/login`.' },
};
