import type { PersonalTable } from '@isp/sdk';

/** Rows about the customer: handed out, and never changed. */
export const personalTables: readonly PersonalTable[] = [
  {
    kind: 'auditEntries',
    table: 'entries',
    shows:
      "at, plugin, action, outcome, entry::jsonb -> 'before' AS before, entry::jsonb -> 'after' AS after",
    latestBy: 'number',
    erase: 'keep',
    kept: {
      what: 'rows of the audit log',
      why: 'Each is chained to the one before by its hash, so that nobody can change what was done unseen; the ISP has to be able to show it (GDPR Art. 5 (2) and 17 (3) (e)).',
    },
  },
];
