import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    NumberList: later(() => import('./number-list.tsx')),
    CdrFiles: later(() => import('./cdr-files.tsx')),
    CdrErrors: later(() => import('./cdr-errors.tsx')),
    AddVoice: later(() => import('./orders/add-voice.tsx')),
    OrderVoice: later(() => import('./orders/order-voice.tsx')),
    VoicePanel: later(() => import('./voice-panel.tsx')),
    VoiceFields: later(() => import('./orders/voice-fields.tsx')),
    CallList: later(() => import('./call-list.tsx')),
  },
  dictionaries: { de: german },
});
