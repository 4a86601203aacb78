import type { ListQuery, Page } from '@isp/sdk';
import type { Greeting, WriteGreetingParams } from './greeting.ts';

declare module '@isp/sdk' {
  interface Actions {
    'starter.greetings.write': { params: WriteGreetingParams; result: Greeting };
    'starter.greetings.list': { params: ListQuery; result: Page<Greeting> };
    'starter.greetings.withdraw': { params: { id: string }; result: undefined };
  }
  interface Events {
    'starter.greeting-written': { greetingId: string; name: string };
  }
  interface Jobs {
    'starter.sign-greetings': Record<string, never>;
  }
}
