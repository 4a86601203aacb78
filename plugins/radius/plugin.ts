import { definePlugin } from '@isp/sdk';
import { applySubscriber } from './actions/apply-subscriber.ts';
import { applySubscribers } from './actions/apply-subscribers.ts';
import { changeGarden } from './actions/change-garden.ts';
import { changeLoginBinding } from './actions/change-login-binding.ts';
import { changeNas } from './actions/change-nas.ts';
import { changePool } from './actions/change-pool.ts';
import { checkAddresses } from './actions/check-addresses.ts';
import { createNas } from './actions/create-nas.ts';
import { createPool } from './actions/create-pool.ts';
import { createTopUp } from './actions/create-top-up.ts';
import { disconnectSession } from './actions/disconnect-session.ts';
import { freeRadiusFiles } from './actions/freeradius-files.ts';
import { getAllowance } from './actions/get-allowance.ts';
import { getGarden } from './actions/get-garden.ts';
import { getLoginBinding } from './actions/get-login-binding.ts';
import { getNas } from './actions/get-nas.ts';
import { getPool } from './actions/get-pool.ts';
import { getUsage } from './actions/get-usage.ts';
import { importCgnatLog } from './actions/import-cgnat-log.ts';
import { listAuthLog } from './actions/list-auth-log.ts';
import { listCgnatLogs } from './actions/list-cgnat-logs.ts';
import { listCoaRequests } from './actions/list-coa-requests.ts';
import { listGardens } from './actions/list-gardens.ts';
import { listNas } from './actions/list-nas.ts';
import { listNasReboots } from './actions/list-nas-reboots.ts';
import { listPoolLeases } from './actions/list-pool-leases.ts';
import { listPools } from './actions/list-pools.ts';
import { listSessions } from './actions/list-sessions.ts';
import { listTopUps } from './actions/list-top-ups.ts';
import { lookUpAddress } from './actions/look-up-address.ts';
import { openNasCredential } from './actions/open-nas-credential.ts';
import { personalData } from './actions/personal-data.ts';
import { previewReply } from './actions/preview-reply.ts';
import { removeNas } from './actions/remove-nas.ts';
import { removeNasCredential } from './actions/remove-nas-credential.ts';
import { removePool } from './actions/remove-pool.ts';
import { reportNasHealth } from './actions/report-nas-health.ts';
import { reportSessions } from './actions/report-sessions.ts';
import { reportTopUsers } from './actions/report-top-users.ts';
import { reportUsage } from './actions/report-usage.ts';
import { resetUsage } from './actions/reset-usage.ts';
import { setNasCredential } from './actions/set-nas-credential.ts';
import { testLogin } from './actions/test-login.ts';
import { startRadiusServer } from './embedded/radius-server.ts';
import { learnCalendar } from './jobs/learn-calendar.ts';
import { settleMove } from './jobs/settle-move.ts';
import { onCustomerChanged } from './listeners/on-customer-changed.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { forgetCgnat } from './schedules/forget-cgnat.ts';
import { reapSilent } from './schedules/reap-silent.ts';
import { settleUsage } from './schedules/settle-usage.ts';
import { verifyCoa } from './schedules/verify-coa.ts';

export default definePlugin({
  actions: [
    applySubscriber,
    applySubscribers,
    createNas,
    getNas,
    listNas,
    changeNas,
    removeNas,
    previewReply,
    setNasCredential,
    removeNasCredential,
    openNasCredential,
    listNasReboots,
    reportNasHealth,
    importCgnatLog,
    listCgnatLogs,
    listGardens,
    getGarden,
    changeGarden,
    checkAddresses,
    getLoginBinding,
    changeLoginBinding,
    createPool,
    getPool,
    listPools,
    changePool,
    removePool,
    listPoolLeases,
    listSessions,
    disconnectSession,
    listCoaRequests,
    getUsage,
    resetUsage,
    getAllowance,
    createTopUp,
    listTopUps,
    lookUpAddress,
    reportUsage,
    reportTopUsers,
    reportSessions,
    listAuthLog,
    freeRadiusFiles,
    testLogin,
    personalData,
  ],
  listeners: [onCustomerMoved, onCustomerChanged],
  jobs: [settleMove, learnCalendar],
  schedules: [forgetCgnat, reapSilent, verifyCoa, settleUsage],
  start: startRadiusServer,
});
