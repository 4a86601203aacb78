import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    NumberList: later(() => import('./number-list.tsx')),
    CdrFiles: later(() => import('./cdr-files.tsx')),
    CdrErrors: later(() => import('./cdr-errors.tsx')),
    CallList: later(() => import('./call-list.tsx')),
  },
  dictionaries: { de: german },
});
