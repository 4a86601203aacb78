import { defineAction, platformErrors } from '@isp/sdk';
import { ByScheduleName, ScheduleRun } from '../contract/index.ts';

/** The run goes behind the ticks that wait already, and changes nothing about when the schedule fires next. */
export const runSchedule = defineAction('plugins.schedules.run', {
  summary: 'Runs a schedule once, now, beside its ticks. Answers before the run is done.',
  permission: 'plugins.schedule.run',
  rest: 'POST /plugins/{id}/schedules/{name}/run',
  sensitive: 'outside',
  status: 202,
  params: ByScheduleName,
  result: ScheduleRun,
  errors: [platformErrors.NOT_FOUND, platformErrors.CONFLICT],
  handler: (ctx, schedule) => ctx.call('kernel.schedules.run', schedule, { as: 'plugin' }),
});
