import { realpath } from 'node:fs/promises';
import type { Manifest } from '@isp/sdk';
import { readPlugin } from '../../plugins/discover-plugins.ts';
import type { Check, CheckResult, Subject } from './check.ts';
import { problem } from './check.ts';
import { checkConformance } from './check-conformance.ts';
import { checks } from './checks.ts';
import { readSubject } from './read-subject.ts';

/** What the gate says about a plugin. */
export interface CheckReport {
  readonly plugin: string;
  readonly version: string | undefined;
  /** Nothing keeps it from being published. */
  readonly passed: boolean;
  readonly results: readonly CheckResult[];
}

export interface CheckOptions {
  /** It is an unpacked package: compiled, without sources and tests. */
  readonly packed?: boolean;
  /** Told before each check. */
  onProgress?(check: string): void;
}

/**
 * The gate that publishing uses: the manifest, types, what is true of every plugin, tests, changelog, permissions, pages
 * and sizes.
 *
 * @example
 * const { passed, results } = await checkPlugin('/home/ana/hello');
 */
export async function checkPlugin(folder: string, options: CheckOptions = {}): Promise<CheckReport> {
  const { packed = false, onProgress = () => undefined } = options;
  const directory = await realpath(folder);
  onProgress('the manifest');
  const { result, manifest, id } = await checkManifestFile(directory);
  if (!manifest) return { plugin: id, version: undefined, passed: false, results: [result] };
  const subject = await readSubject(directory, manifest, packed);
  const results = [result];
  for (const check of checks) {
    onProgress(check.name);
    results.push(await runCheck(check, subject));
  }
  onProgress('what is true of every plugin');
  results.push(...(await checkConformance(directory)));
  const passed = results.every(({ outcome }) => outcome !== 'failed');
  return { plugin: id, version: manifest.version, passed, results };
}

async function checkManifestFile(
  directory: string,
): Promise<{ result: CheckResult; id: string; manifest: Manifest | undefined }> {
  const startedAt = performance.now();
  const plugin = await readPlugin(directory);
  const findings = plugin.problems.map(({ line, path, message }) =>
    problem(`plugin.json${line === undefined ? '' : `:${line}`} ${path} ${message}`),
  );
  const outcome = findings.length > 0 ? 'failed' : 'passed';
  const result = { check: 'the manifest is sound', outcome, findings, tookMs: since(startedAt) } as const;
  return { result, id: plugin.id, manifest: 'manifest' in plugin ? plugin.manifest : undefined };
}

async function runCheck(check: Check, subject: Subject): Promise<CheckResult> {
  const skipped = check.skips?.(subject);
  if (skipped !== undefined)
    return { check: check.name, outcome: 'skipped', findings: [], skipped, tookMs: 0 };
  const startedAt = performance.now();
  const findings = await check.run(subject);
  const failed = findings.some(({ level }) => level === 'problem');
  const outcome = failed ? 'failed' : findings.length > 0 ? 'warned' : 'passed';
  return { check: check.name, outcome, findings, tookMs: since(startedAt) };
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}
