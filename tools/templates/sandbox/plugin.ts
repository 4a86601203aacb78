import { definePlugin } from '@isp/sdk';
import { listGreetings } from './actions/list-greetings.ts';
import { writeGreeting } from './actions/write-greeting.ts';
import { postGreeting } from './jobs/post-greeting.ts';
import { start } from './start.ts';

export default definePlugin({
  actions: [writeGreeting, listGreetings],
  jobs: [postGreeting],
  start,
});
