import type { Endpoint } from '../contract/index.ts';

/** Where this generation listens; empty before it does and from the moment it leaves. */
export const ownEndpoint: { current: Endpoint | undefined } = { current: undefined };
