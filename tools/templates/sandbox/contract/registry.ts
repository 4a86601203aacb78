import type {} from '@isp/sdk';
import type { Greeting, Greetings, ListGreetingsParams, WriteGreetingParams } from './greeting.ts';

declare module '@isp/sdk' {
  interface Actions {
    'starter.greetings.write': { params: WriteGreetingParams; result: Greeting };
    'starter.greetings.list': { params: ListGreetingsParams; result: Greetings };
  }
  interface Events {
    'starter.greeting-written': { greetingId: string; name: string };
  }
  interface Jobs {
    'starter.post-greeting': { greetingId: string };
  }
}
