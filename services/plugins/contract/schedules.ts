import { Instant, type ScheduleRun as Run, type ScheduleRow } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPluginId } from './by-plugin-id.ts';

export const ByScheduleName = Type.Object({
  id: Type.String({ ...ByPluginId.properties.id, examples: ['identity'] }),
  name: Type.String({ minLength: 1, maxLength: 100, examples: ['identity.sweep'] }),
});
export type ByScheduleName = Static<typeof ByScheduleName>;

export const Schedule = Type.Object(
  {
    name: Type.String(),
    cron: Type.String({ description: 'Minute, hour, day, month, weekday; six fields begin with the second' }),
    timeZone: Type.String({ description: 'IANA time zone' }),
    missed: Type.Union(
      ['skip', 'once', 'each'].map((policy) => Type.Literal(policy)),
      { description: 'What becomes of ticks that were due while nothing could fire them' },
    ),
    nextAt: Type.Optional(Instant),
    lastAt: Type.Optional(Instant),
    missedCount: Type.Integer({ description: 'Ticks that came due while nothing could fire them' }),
    waiting: Type.Integer({ description: 'Ticks that were fired and are not done yet' }),
  },
  { title: 'Schedule' },
);
export const ScheduleList = Type.Object({ data: Type.Array(Schedule) });

export const ScheduleRun = Type.Object({
  name: Type.String(),
  tickAt: Instant,
  messageId: Type.String({ format: 'uuid' }),
});

declare module '@isp/sdk' {
  interface Actions {
    'plugins.schedules.list': { params: ByPluginId; result: { data: ScheduleRow[] } };
    'plugins.schedules.run': { params: ByScheduleName; result: Run };
  }
}
