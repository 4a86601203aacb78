import type { Missing } from '../facts/asker.ts';
import type { PluginFacts } from '../facts/plugin-facts.ts';
import { coloured, colouredState } from '../printing/colours.ts';
import { ageText, distanceText, durationText, sizeText } from '../printing/quantities.ts';
import { columnsText, indented } from '../printing/table.ts';
import { eventRows, incidentRows, scheduleRows, settingRows } from './inspect-lists.ts';

type Row = readonly string[];

/** Everything about a plugin, in sections; empty ones are left out. */
export function inspectText(facts: PluginFacts & { missing: readonly Missing[] }, now: Date): string {
  const { row, manifest } = facts;
  const title = `${coloured('bold', `${row.id} ${row.version}`)}  ${colouredState(row.state)}`;
  const sections: [string, readonly Row[]][] = [
    ['', stateRows(facts, now)],
    ['Processes', processRows(facts, now)],
    [
      'Requires',
      facts.requirements.map(({ id, range, state, problem }) => [id, range, problem ?? state ?? '']),
    ],
    ['Required by', facts.dependants.map((id) => [id])],
    ['Routes', facts.routes.map(({ rest, name }) => [rest?.method ?? '', rest?.path ?? '', name])],
    ['Schedules', scheduleRows(facts.schedules ?? [], now)],
    ['Settings', settingRows(facts.configuration)],
    ['Migrations to run', (facts.pendingMigrations ?? []).map(({ name, phase }) => [name, phase])],
    ['Last incidents', incidentRows(facts.incidents ?? [], now)],
    ['Last events', eventRows(facts.events ?? [], now)],
    ['Not known', facts.missing.map(({ what, why }) => [what, why])],
  ];
  const texts = sections
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) =>
      [...(name ? [coloured('bold', name)] : []), indented(columnsText(rows))].join('\n'),
    );
  const about = manifest ? `\n${manifest.description}` : '';
  return `${title}${about}\n\n${texts.join('\n\n')}\n`;
}

function stateRows({ row, health }: PluginFacts, now: Date): Row[] {
  const { lastChange, quarantine, reason } = row;
  const rows: Row[] = [
    ['State', `${row.state} for ${ageText(row.since, now)}${row.enabled ? '' : ', disabled'}`],
    ...(reason ? [['Reason', reason.replaceAll('\n', ' ')]] : []),
    ['Generation', `${row.generation} on host ${row.host} of node ${row.node}`],
    [
      'Runs',
      `${row.runtime}, ${row.required ? 'required' : 'not required'}, wanted processes: ${row.replicas}`,
    ],
    ['Memory limit', `${row.memoryLimitMb} MB per process`],
  ];
  if (health) rows.push(...healthRows(health, now));
  if (lastChange)
    rows.push([
      'Last change',
      `${lastChange.outcome} ${distanceText(lastChange.at, now)}${lastChange.reason ? `: ${lastChange.reason}` : ''}`,
    ]);
  if (quarantine)
    rows.push([
      'Quarantine',
      `for ${ageText(quarantine.since, now)}, next try ${distanceText(quarantine.nextProbeAt, now)}: ${quarantine.reason}`,
    ]);
  return rows;
}

function healthRows(health: NonNullable<PluginFacts['health']>, now: Date): Row[] {
  const { state, reason, lastCheck, restarts, cpuSeconds, slowestCall } = health;
  const checked = lastCheck ? `, checked ${distanceText(lastCheck, now)}` : '';
  return [
    ['Health', `${state}${reason ? `: ${reason}` : ''}${checked}`],
    ['Restarts', `${restarts} unplanned since the kernel started; ${Math.round(cpuSeconds)} s of CPU`],
    ...(slowestCall
      ? [
          [
            'Slowest call',
            `${slowestCall.action} for ${durationText(slowestCall.ms)} (${slowestCall.requestId})`,
          ],
        ]
      : []),
  ];
}

function processRows({ health }: PluginFacts, now: Date): Row[] {
  return (health?.processes ?? []).map(({ pid, generation, since, memoryBytes, loopLagMs }) => [
    `pid ${pid}`,
    `generation ${generation}`,
    `for ${ageText(since, now)}`,
    sizeText(memoryBytes),
    `loop lag ${loopLagMs} ms`,
  ]);
}
