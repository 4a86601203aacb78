import { defineSchedule } from '@isp/sdk';
import { clearAlarm, raiseAlarm, readQueue } from '../data/queue.ts';
import { type AlarmLimits, judgeQueue } from '../domain/queue-alarms.ts';

/** Each minute: tells once when the manual queue becomes long or a job old, and once when that is over. */
export const watchQueue = defineSchedule('provisioning.watch-queue', {
  cron: '* * * * *',
  missed: 'once',
  handler: (ctx) =>
    ctx.transaction(async (tx) => {
      for (const alarm of judgeQueue(await readQueue(tx), ctx.config.alarms as AlarmLimits)) {
        const isNews = await (alarm.state === 'raised' ? raiseAlarm : clearAlarm)(tx, alarm.kind);
        if (isNews) await ctx.publish(tx, 'provisioning.queue-alarm', alarm);
      }
    }),
});
