import { coloured } from '../printing/colours.ts';
import { countText } from '../printing/quantities.ts';
import { columnsText, indented } from '../printing/table.ts';
import type { Finding, FindingLevel } from './finding.ts';

type Group = readonly [name: string, findings: readonly Finding[]];

const colours = { ok: 'green', note: 'yellow', problem: 'red' } as const;

/** Findings for a person, one group per plugin; what is all right is only counted unless it is asked for. */
export function findingsText(findings: readonly Finding[], { all }: { all: boolean }): string {
  const groups = Map.groupBy(findings, ({ plugin }) => plugin ?? 'platform');
  const [fine, others] = partition(
    [...groups],
    ([, found]) => !all && found.every(({ level }) => level === 'ok'),
  );
  const texts = others.map(([name, found]) => groupText(name, found, all));
  if (fine.length > 0) texts.push(fineText(fine));
  const counts = (['problem', 'note'] as const).map((level) => countText(number(findings, level), level));
  return `${texts.join('\n')}\n${counts.join(', ')}, ${number(findings, 'ok')} ok\n`;
}

function groupText(name: string, findings: readonly Finding[], all: boolean): string {
  const shown = findings.filter(({ level }) => all || level !== 'ok');
  const lines = shown.map(({ level, check, text, advice }) => [
    coloured(colours[level], level),
    check,
    advice ? `${text}\n${coloured('dim', `→ ${advice}`)}` : text,
  ]);
  return `${coloured('bold', name)}\n${indented(columnsText(lines))}\n`;
}

/** What is all right, a line each. */
function fineText(groups: readonly Group[]): string {
  const lines = groups.map(([name, { length }]) => [
    coloured('bold', name),
    `${length} checks ${coloured('green', 'ok')}`,
  ]);
  return `${columnsText(lines)}\n`;
}

function partition(groups: readonly Group[], belongs: (group: Group) => boolean): [Group[], Group[]] {
  return [groups.filter(belongs), groups.filter((group) => !belongs(group))];
}

function number(findings: readonly Finding[], level: FindingLevel): number {
  return findings.filter((finding) => finding.level === level).length;
}
