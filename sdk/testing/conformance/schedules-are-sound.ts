import { describeSchedules } from '../../runtime/index.ts';
import { defaultSettings } from './default-settings.ts';
import type { Fact } from './fact.ts';

export const schedulesAreSound: Fact = {
  name: 'every schedule has a name of its own, a cron expression and a time zone, also before anything is set',
  problems: ({ definition, manifest }) =>
    describeSchedules(definition, { plugin: manifest.id, config: defaultSettings(manifest) }).problems,
};
