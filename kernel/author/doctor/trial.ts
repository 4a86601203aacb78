import type { Fault } from '../../host/fault-door.ts';
import type { Patient } from './patient.ts';

/** What came of one fault. */
export interface TrialReport {
  readonly fault: Fault;
  /** The plugin and the platform did what they should. */
  readonly stood: boolean;
  /** What was done to it, and what happened then, a sentence each. */
  readonly told: readonly string[];
  /** Milliseconds from the fault until it served again; undefined where it never stopped. */
  readonly servingAgainMs?: number;
}

/** One fault and what has to happen then. */
export interface Trial {
  readonly fault: Fault;
  /** What is done, for people. */
  readonly title: string;
  run(patient: Patient): Promise<Omit<TrialReport, 'fault'>>;
}

/** What was seen, with what should not have been. */
export class Observations {
  readonly told: string[] = [];
  stood = true;

  note(text: string): void {
    this.told.push(text);
  }

  /** Something that has to be so. */
  expect(isSo: boolean, good: string, bad: string): void {
    this.told.push(isSo ? good : `✗ ${bad}`);
    if (!isSo) this.stood = false;
  }

  /** Other plugins run as they did. */
  neighbours(patient: Patient, before: ReadonlyMap<string, string>): void {
    const after = patient.neighbours();
    const disturbed = [...before].filter(([id, ran]) => after.get(id) !== ran).map(([id]) => id);
    this.expect(
      disturbed.length === 0,
      `${before.size} other plugins undisturbed`,
      `it disturbed ${disturbed.join(', ')}`,
    );
  }
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
