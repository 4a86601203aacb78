import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type ConformanceProblem, conformanceFacts } from '@isp/sdk/testing';
import { type CheckResult, problem } from './check.ts';

interface Report {
  readonly problems?: readonly ConformanceProblem[];
  /** Why it could not be looked at, such as a syntax error. */
  readonly failure?: string;
}

/** Looks, in a process of its own, whether a plugin is like the others: one result per fact. */
export async function checkConformance(directory: string): Promise<CheckResult[]> {
  const startedAt = performance.now();
  const report = await ask(directory);
  const tookMs = Math.round(performance.now() - startedAt);
  if (!report.problems)
    return [
      { check: 'it can be loaded', outcome: 'failed', findings: [problem(report.failure ?? '')], tookMs },
    ];
  return conformanceFacts.map((fact): CheckResult => {
    const findings = (report.problems ?? [])
      .filter((one) => one.fact === fact)
      .map((one) => problem(one.problem));
    return {
      check: fact,
      outcome: findings.length > 0 ? 'failed' : 'passed',
      findings,
      tookMs: Math.round(tookMs / conformanceFacts.length),
    };
  });
}

async function ask(directory: string): Promise<Report> {
  const child = fork(new URL('./conformance-main.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send(directory);
  const told: Report[] = [];
  child.on('message', (report: Report) => told.push(report));
  const [code] = (await once(child, 'exit')) as [number | null];
  return told[0] ?? { failure: `the process that loaded it ended with code ${code}` };
}
