import type { Platform } from '../platform.ts';
import type { Administrator } from './first-administrator.ts';

/** The first thing a person sees: where everything is, who can log in, and what does not run. */
export function banner(platform: Platform, administrator: Administrator | undefined): string {
  const { http, radius, mode, dataDirectory } = platform.configuration;
  const base = `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}`;
  const rows: [string, string][] = [
    ['Portal', `${base}/`],
    ['API', `${base}/api/v1`],
    ['Documentation', `${base}/api/docs`],
    ['RADIUS', `${radius.host}, authentication ${radius.authPort}/udp, accounting ${radius.acctPort}/udp`],
    ['Metrics', `${base}/metrics`],
    ['Health', `${base}/health/ready`],
    ['Data', dataDirectory],
    ['Mode', mode],
    ...administratorRows(administrator),
  ];
  return `\n${toTable(rows)}\n${brokenPlugins(platform)}\nPress Ctrl-C to stop.\n`;
}

/** The administrator alone, for a start at which identity came up late. */
export function administratorLines(administrator: Administrator): string {
  return `${toTable(administratorRows(administrator))}\n`;
}

function toTable(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `  ${name.padEnd(15)}${value}`).join('\n');
}

function administratorRows(administrator: Administrator | undefined): [string, string][] {
  if (!administrator)
    return [
      ['Administrator', 'not known yet: the plugin "identity" does not answer; he is shown when it does'],
    ];
  const rows: [string, string][] = [['Administrator', administrator.email]];
  if (administrator.password) {
    rows.push(['Password', `${administrator.password}   (shown only now; keep it)`]);
  } else if (administrator.created) {
    rows.push(['Password', 'the one of ISP_ADMIN_PASSWORD']);
  }
  return rows;
}

function brokenPlugins({ registry }: Platform): string {
  const fine = new Set(['running', 'degraded', 'stopped']);
  const broken = [...registry.records.values()].filter(({ state }) => !fine.has(state));
  return broken
    .map(({ id, state, reason }) => `\n  ! ${id} is ${state}: ${reason ?? 'no reason known'}`)
    .join('');
}
