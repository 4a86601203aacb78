import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { ByIncidentId } from '../contract/index.ts';

export const getIncidentProfile = defineAction('plugins.incidents.profile', {
  summary: "Answers the CPU profile of a hang (.cpuprofile, for the browser's developer tools).",
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/incidents/{incidentId}/profile',
  params: ByIncidentId,
  result: Type.Unknown(),
  handler: (ctx, which) => ctx.call('kernel.incidents.profile', which, { as: 'plugin' }),
});
