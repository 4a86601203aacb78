import { definePlugin } from '@isp/sdk';
import { disablePlugin } from './actions/disable-plugin.ts';
import { enablePlugin } from './actions/enable-plugin.ts';
import { getPlugin } from './actions/get-plugin.ts';
import { getPluginHealth } from './actions/get-plugin-health.ts';
import { listPlugins } from './actions/list-plugins.ts';
import { reloadPlugin } from './actions/reload-plugin.ts';

export default definePlugin({
  actions: [listPlugins, getPlugin, getPluginHealth, reloadPlugin, enablePlugin, disablePlugin],
});
