import { definePortalExtension, later } from '@isp/sdk/ui';

export default definePortalExtension({
  components: {
    GreetingsPage: later(() => import('./greetings-page.tsx')),
  },
});
