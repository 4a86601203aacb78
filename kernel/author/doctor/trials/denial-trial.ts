import { within } from '../patient.ts';
import { Observations, seconds, type Trial } from '../trial.ts';

const forMs = 4_000;
const marginMs = 200;

/** Calls, database, values and requests are refused for a while: the plugin says so in known errors, and recovers. */
export const denialTrial: Trial = {
  fault: 'denial',
  title: `its calls, database, values and requests are refused for ${forMs / 1000} s`,
  async run(patient) {
    const seen = new Observations();
    const neighbours = patient.neighbours();
    const { pid } = patient.record;
    const health = await patient.health();
    await patient.inject({ fault: 'denial', forMs });
    const until = performance.now() + forMs;
    const denied = await Promise.all(patient.actions.map((action) => patient.call(action)));
    for (const { action, code } of denied)
      seen.expect(
        code !== 'INTERNAL',
        `${action} answered ${code ?? 'well'}`,
        `${action} answered INTERNAL; let the refusal (UNAVAILABLE) through, or answer an error of your own`,
      );
    seen.note(`meanwhile it said of itself: ${await patient.health()}`);
    await within(until + marginMs - performance.now(), () => false);
    const again = await Promise.all(patient.actions.map((action) => patient.call(action)));
    const broken = again.filter(({ status = 200, code }) => code !== undefined && status >= 500);
    seen.expect(
      broken.length === 0,
      'afterwards every action answers as before',
      `afterwards ${broken.map(({ action, code }) => `${action} answers ${code}`).join(', ')}`,
    );
    const after = await patient.health();
    seen.expect(
      after === health,
      `${after} again`,
      `it said ${health} before, and says ${after} ${seconds(marginMs)} after`,
    );
    seen.expect(
      patient.record.pid === pid,
      'the same process goes on',
      'its process ended: an error nobody caught',
    );
    seen.neighbours(patient, neighbours);
    return { stood: seen.stood, told: seen.told };
  },
};
