import type { CheckResult, Finding } from '../../author/check/check.ts';
import type { CheckReport } from '../../author/check/check-plugin.ts';
import { coloured } from '../printing/colours.ts';
import { countText } from '../printing/quantities.ts';
import { columnsText, indented } from '../printing/table.ts';

const signs = {
  passed: coloured('green', '✓'),
  warned: coloured('yellow', '!'),
  failed: coloured('red', '✗'),
  skipped: coloured('dim', '–'),
} as const;

/** What was checked, a line each, with what was found below it. */
export function checkText({ plugin, version, passed, results }: CheckReport): string {
  const title = coloured('bold', version ? `${plugin} ${version}` : plugin);
  const rows = results.map((result) => [signs[result.outcome], cell(result)]);
  const problems = count(results, 'problem');
  const warnings = count(results, 'warning');
  const verdict = passed ? coloured('green', 'can be published') : coloured('red', 'cannot be published yet');
  return `${title}\n${indented(columnsText(rows))}\n${plugin} ${verdict}: ${countText(problems, 'problem')}, ${countText(warnings, 'warning')}\n`;
}

function cell({ check, findings, skipped }: CheckResult): string {
  const told = skipped === undefined ? check : coloured('dim', `${check}: ${skipped}`);
  return [told, ...findings.map(({ text }) => `  ${text.replaceAll('\n', '\n  ')}`)].join('\n');
}

function count(results: readonly CheckResult[], level: Finding['level']): number {
  return results.flatMap(({ findings }) => findings).filter((one) => one.level === level).length;
}
