import { readFileSync } from 'node:fs';
import { filesForSecondGo, type JestReport, verdict } from './test-verdict/verdict.ts';

/**
 * `node tools/test-verdict.ts again REPORT` prints the files of a run that get a second go, a line each;
 * `node tools/test-verdict.ts REPORT [REPORT-OF-THE-SECOND-GO]` what the run came to, the counts alone on the last line.
 * Ends with 1 when anything failed or nothing was run.
 */
const [what = '', ...more] = process.argv.slice(2);

if (what === 'again') for (const file of filesForSecondGo(report(more[0]))) console.log(file);
else {
  const { passed, failed, unsteady } = verdict(report(what), more[0] ? report(more[0]) : undefined);
  for (const fact of unsteady) console.log(`Failed at first and held in the second go: ${fact}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

/** A run that left no report failed as a whole. */
function report(path: string | undefined): JestReport {
  const text = path ? readFileSync(path, 'utf8') : '';
  if (text) return JSON.parse(text) as JestReport;
  return { testResults: [{ name: 'the run left no report', status: 'failed', assertionResults: [] }] };
}
