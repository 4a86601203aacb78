import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** One greeting, as every action answers it. */
export const Greeting = Type.Object({
  id: Id,
  name: Type.String({ description: 'Who is greeted' }),
  text: Type.String(),
  signature: Type.Optional(Type.String({ description: 'HMAC-SHA-256 of the text, in hex' })),
  createdAt: Instant,
});
export type Greeting = Static<typeof Greeting>;

export const WriteGreetingParams = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
});
export type WriteGreetingParams = Static<typeof WriteGreetingParams>;

export const ListGreetingsParams = listParams({ sorts: ['createdAt'] });
