export { starterErrors } from './errors.ts';
export { Greeting, ListGreetingsParams, WriteGreetingParams } from './greeting.ts';
export type {} from './registry.ts';
