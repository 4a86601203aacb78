import { createSessionSync } from '../../plugins/radius/sync/session-sync.ts';
import { openRadiusContext } from '../../plugins/radius/test/radius-fixture.ts';

/** Run by a test in a process of its own: reads an accounting table into the plugin's tables until it is killed. */
const [databaseUrl = '', accountingDatabaseUrl = ''] = process.argv.slice(2);
const { context } = openRadiusContext(databaseUrl, { accountingDatabaseUrl });
createSessionSync(context, 20).start();
