import { defineAction } from '@isp/sdk';
import { ByIncidentId, IncidentDetails } from '../contract/index.ts';

export const getIncident = defineAction('plugins.incidents.get', {
  summary: 'Reads one incident with what was changed on the platform in the day before it.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/incidents/{incidentId}',
  params: ByIncidentId,
  result: IncidentDetails,
  handler: (ctx, which) => ctx.call('kernel.incidents.get', which, { as: 'plugin' }),
});
