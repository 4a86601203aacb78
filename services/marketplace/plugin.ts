import { definePlugin } from '@isp/sdk';
import { changeSource } from './actions/change-source.ts';
import { changeUpdatePolicy } from './actions/change-update-policy.ts';
import { createSource } from './actions/create-source.ts';
import { getPlugin } from './actions/get-plugin.ts';
import { installPlugin } from './actions/install-plugin.ts';
import { listNotes } from './actions/list-notes.ts';
import { listPlugins } from './actions/list-plugins.ts';
import { listSources } from './actions/list-sources.ts';
import { listUpdates } from './actions/list-updates.ts';
import { refresh } from './actions/refresh.ts';
import { removeSource } from './actions/remove-source.ts';
import { updatePlugin } from './actions/update-plugin.ts';
import { startRefreshing } from './refresh/start-refreshing.ts';

export default definePlugin({
  actions: [
    listPlugins,
    getPlugin,
    installPlugin,
    updatePlugin,
    changeUpdatePolicy,
    listUpdates,
    listNotes,
    refresh,
    listSources,
    createSource,
    changeSource,
    removeSource,
  ],
  start: startRefreshing,
});
