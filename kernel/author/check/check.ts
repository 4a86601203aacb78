import type { Manifest } from '@isp/sdk';

/** What a check looks at. */
export interface Subject {
  readonly directory: string;
  readonly manifest: Manifest;
  /** It is an unpacked package: compiled, without sources and tests. */
  readonly packed: boolean;
  /** The plugin's own code, without tests, packages and pages. */
  readonly sources: readonly SourceFile[];
}

export interface SourceFile {
  /** From the plugin's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What a check found. Warnings do not keep a plugin from being published. */
export interface Finding {
  readonly level: 'problem' | 'warning';
  /** Where it is and what to do. */
  readonly text: string;
}

/** One check, with what came of it; `skipped` says why it had nothing to look at. */
export interface CheckResult {
  readonly check: string;
  readonly outcome: 'passed' | 'warned' | 'failed' | 'skipped';
  readonly findings: readonly Finding[];
  readonly skipped?: string;
  /** Milliseconds. */
  readonly tookMs: number;
}

/** Something a plugin is checked for. */
export interface Check {
  /** Said as a fact. */
  readonly name: string;
  /** Why there is nothing to look at; undefined: there is. */
  skips?(subject: Subject): string | undefined;
  run(subject: Subject): Promise<readonly Finding[]> | readonly Finding[];
}

export const problem = (text: string): Finding => ({ level: 'problem', text });
export const warning = (text: string): Finding => ({ level: 'warning', text });
