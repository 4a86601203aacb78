import type { IncidentKind } from '@isp/sdk';
import type { Fault } from '../../../host/fault-door.ts';
import { type Patient, within } from '../patient.ts';
import { Observations, seconds, type Trial } from '../trial.ts';

const endsWithinMs = 30_000;
const servesWithinMs = 30_000;
/** Incidents are written while the next process starts. */
const incidentWithinMs = 30_000;

/** A fault that ends the process: it is noticed, ended, written down with its cause, and the plugin serves again. */
export function deadlyTrial(fault: Fault, { title, kind }: { title: string; kind: IncidentKind }): Trial {
  return {
    fault,
    title,
    async run(patient) {
      const seen = new Observations();
      const neighbours = patient.neighbours();
      const pid = patient.record.pid;
      const since = new Date();
      await patient.inject({ fault, forMs: 0 });
      const startedAt = performance.now();
      const flagged = watchFlag(patient);
      const ended = await within(endsWithinMs, () => patient.record.pid !== pid);
      const flaggedMs = flagged();
      if (flaggedMs !== undefined) seen.note(`flagged after ${seconds(flaggedMs)}`);
      seen.expect(
        ended !== undefined,
        `process ended after ${seconds(ended ?? 0)}`,
        `its process still runs after ${seconds(endsWithinMs)}`,
      );
      const serves = await within(servesWithinMs, () => servesAsOther(patient, pid));
      const servingAgainMs = performance.now() - startedAt;
      seen.expect(
        serves !== undefined,
        `serving again after ${seconds(servingAgainMs)}`,
        `it does not serve again: it is ${patient.record.state}, ${patient.record.reason}`,
      );
      await noteIncident(patient, seen, { since, kind });
      seen.neighbours(patient, neighbours);
      return { stood: seen.stood, told: seen.told, servingAgainMs: Math.round(servingAgainMs) };
    },
  };
}

function servesAsOther({ record }: Patient, pid: number | undefined): boolean {
  return record.pid !== undefined && record.pid !== pid && record.processes.length >= record.replicas;
}

/** Notes when the watchdog first says that its loop is blocked; answers how to ask. */
function watchFlag(patient: Patient): () => number | undefined {
  const startedAt = performance.now();
  let flaggedMs: number | undefined;
  const timer = setInterval(() => {
    if (patient.record.blocked) flaggedMs ??= performance.now() - startedAt;
  }, 20);
  return () => {
    clearInterval(timer);
    return flaggedMs;
  };
}

async function noteIncident(
  patient: Patient,
  seen: Observations,
  { since, kind }: { since: Date; kind: IncidentKind },
): Promise<void> {
  const deadline = performance.now() + incidentWithinMs;
  let incidents = await patient.incidentsSince(since);
  while (incidents.length === 0 && performance.now() < deadline) {
    await within(100, () => false);
    incidents = await patient.incidentsSince(since);
  }
  const [incident] = incidents;
  seen.expect(
    incident?.kind === kind,
    `incident "${incident?.kind}": ${incident?.reason}`,
    incident
      ? `the incident says ${incident.kind} instead of ${kind}: ${incident.reason}`
      : 'there is no incident',
  );
}
