import { definePlugin } from '@isp/sdk';
import { listGreetings } from './actions/list-greetings.ts';
import { withdrawGreeting } from './actions/withdraw-greeting.ts';
import { writeGreeting } from './actions/write-greeting.ts';
import { signGreetings } from './jobs/sign-greetings.ts';
import { start } from './start.ts';

export default definePlugin({
  actions: [writeGreeting, listGreetings, withdrawGreeting],
  jobs: [signGreetings],
  start,
});
