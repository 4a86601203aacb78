import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Something to tell, as it is worded already. */
export const NewsItem = Type.Object({ at: Instant, event: Type.String(), text: Type.String() });
export type NewsItem = Static<typeof NewsItem>;

/** What waits for the channel. */
export const Waiting = Type.Object({
  count: Type.Integer({ minimum: 0 }),
  /** The oldest of them. */
  data: Type.Array(NewsItem),
  /** What was wrong with the last post. */
  problem: Type.Optional(Type.String()),
});
export type Waiting = Static<typeof Waiting>;

export const PostResult = Type.Object({ posted: Type.Boolean(), problem: Type.Optional(Type.String()) });
export type PostResult = Static<typeof PostResult>;
