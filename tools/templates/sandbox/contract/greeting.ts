import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** One greeting, as every action answers it. */
export const Greeting = Type.Object({
  id: Type.String({ description: 'Sorts by the time it was written' }),
  name: Type.String({ description: 'Who is greeted' }),
  text: Type.String(),
  posted: Type.Boolean({ description: 'It is in the chat room' }),
  createdAt: Instant,
});
export type Greeting = Static<typeof Greeting>;

export const WriteGreetingParams = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
});
export type WriteGreetingParams = Static<typeof WriteGreetingParams>;

export const ListGreetingsParams = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 100, description: 'Id of the last one of the page before' })),
});
export type ListGreetingsParams = Static<typeof ListGreetingsParams>;

/** A page of greetings, the oldest first. */
export const Greetings = Type.Object({ data: Type.Array(Greeting) });
export type Greetings = Static<typeof Greetings>;
