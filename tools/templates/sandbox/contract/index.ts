export { starterErrors } from './errors.ts';
export { Greeting, Greetings, ListGreetingsParams, WriteGreetingParams } from './greeting.ts';
export type {} from './registry.ts';
