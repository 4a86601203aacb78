import { definePlugin } from '@isp/sdk';
import { applySubscriber } from './actions/apply-subscriber.ts';
import { changeNas } from './actions/change-nas.ts';
import { createNas } from './actions/create-nas.ts';
import { disconnectSession } from './actions/disconnect-session.ts';
import { freeRadiusFiles } from './actions/freeradius-files.ts';
import { getNas } from './actions/get-nas.ts';
import { getUsage } from './actions/get-usage.ts';
import { listAuthLog } from './actions/list-auth-log.ts';
import { listCoaRequests } from './actions/list-coa-requests.ts';
import { listNas } from './actions/list-nas.ts';
import { listSessions } from './actions/list-sessions.ts';
import { personalData } from './actions/personal-data.ts';
import { removeNas } from './actions/remove-nas.ts';
import { startRadiusServer } from './embedded/radius-server.ts';
import { settleMove } from './jobs/settle-move.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { reapSilent } from './schedules/reap-silent.ts';
import { verifyCoa } from './schedules/verify-coa.ts';

export default definePlugin({
  actions: [
    applySubscriber,
    createNas,
    getNas,
    listNas,
    changeNas,
    removeNas,
    listSessions,
    disconnectSession,
    listCoaRequests,
    getUsage,
    listAuthLog,
    freeRadiusFiles,
    personalData,
  ],
  listeners: [onCustomerMoved],
  jobs: [settleMove],
  schedules: [reapSilent, verifyCoa],
  start: startRadiusServer,
});
