import { within } from '../patient.ts';
import { Observations, seconds, type Trial } from '../trial.ts';

const forMs = 3_000;
const seenWithinMs = 2_500;

/** Handlers that wait for something block nothing: the plugin is not ended, and its slowest call is shown. */
export const slowTrial: Trial = {
  fault: 'slow',
  title: `handlers wait for ${forMs / 1000} s`,
  async run(patient) {
    const seen = new Observations();
    const [action] = patient.actions;
    if (!action)
      return { stood: true, told: ['not tried: it has no action that can be called without knowing it'] };
    const neighbours = patient.neighbours();
    const { pid } = patient.record;
    await patient.inject({ fault: 'slow', forMs });
    const asked = patient.call(action);
    const shown = await within(seenWithinMs, () => patient.record.pulse?.slowest?.action === action.name);
    seen.expect(
      shown !== undefined,
      `shown as the slowest call after ${seconds(shown ?? 0)}: ${action.name}`,
      `${action.name} was not shown as the slowest call`,
    );
    const { code, tookMs } = await asked;
    seen.note(`${action.name} answered ${code ?? 'well'} after ${seconds(tookMs)}`);
    seen.expect(
      patient.record.pid === pid,
      'the same process goes on',
      'its process was ended for being slow',
    );
    seen.neighbours(patient, neighbours);
    return { stood: seen.stood, told: seen.told };
  },
};
