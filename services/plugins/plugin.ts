import { definePlugin } from '@isp/sdk';
import { addKey } from './actions/add-key.ts';
import { changeConfiguration } from './actions/change-configuration.ts';
import { disablePlugin } from './actions/disable-plugin.ts';
import { enablePlugin } from './actions/enable-plugin.ts';
import { getConfiguration } from './actions/get-configuration.ts';
import { getIncident } from './actions/get-incident.ts';
import { getIncidentProfile } from './actions/get-incident-profile.ts';
import { getPlugin } from './actions/get-plugin.ts';
import { getPluginHealth } from './actions/get-plugin-health.ts';
import { listConfigurationChanges } from './actions/list-configuration-changes.ts';
import { listEvents } from './actions/list-events.ts';
import { listIncidents } from './actions/list-incidents.ts';
import { listKeys } from './actions/list-keys.ts';
import { listMigrations } from './actions/list-migrations.ts';
import { listPlugins } from './actions/list-plugins.ts';
import { listSchedules } from './actions/list-schedules.ts';
import { listVersions } from './actions/list-versions.ts';
import { placePlugin } from './actions/place-plugin.ts';
import { releasePlugin } from './actions/release-plugin.ts';
import { reloadPlugin } from './actions/reload-plugin.ts';
import { removeKey } from './actions/remove-key.ts';
import { removePlugin } from './actions/remove-plugin.ts';
import { rollBackPlugin } from './actions/roll-back-plugin.ts';
import { runSchedule } from './actions/run-schedule.ts';

export default definePlugin({
  actions: [
    listPlugins,
    getPlugin,
    getPluginHealth,
    reloadPlugin,
    enablePlugin,
    disablePlugin,
    releasePlugin,
    placePlugin,
    listIncidents,
    getIncident,
    getIncidentProfile,
    listEvents,
    listMigrations,
    listSchedules,
    runSchedule,
    getConfiguration,
    changeConfiguration,
    listConfigurationChanges,
    listVersions,
    rollBackPlugin,
    removePlugin,
    listKeys,
    addKey,
    removeKey,
  ],
});
