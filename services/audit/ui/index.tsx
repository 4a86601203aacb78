import { definePortalExtension, later } from '@isp/sdk/ui';
import { german } from './german.ts';

export default definePortalExtension({
  components: {
    AuditLog: later(() => import('./audit-log.tsx')),
    AuditEntry: later(() => import('./audit-entry.tsx')),
    CustomerAudit: later(() => import('./customer-audit.tsx')),
  },
  dictionaries: { de: german },
});
