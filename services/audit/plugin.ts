import { definePlugin } from '@isp/sdk';
import { exportEntries } from './actions/export-entries.ts';
import { getEntry } from './actions/get-entry.ts';
import { listEntries } from './actions/list-entries.ts';
import { listSystemUses } from './actions/list-system-uses.ts';
import { personalData } from './actions/personal-data.ts';
import { verifyLog } from './actions/verify-log.ts';
import { startKeeping } from './keeping/start-keeping.ts';

export default definePlugin({
  actions: [listEntries, verifyLog, exportEntries, listSystemUses, getEntry, personalData],
  start: startKeeping,
});
