import type { Platform } from '../platform.ts';
import type { Administrator } from './first-administrator.ts';

/** The first thing a person sees: where everything is, who can log in, and what does not run. */
export function banner(platform: Platform, administrator: Administrator | undefined): string {
  const { http, radius, mode, dataDirectory } = platform.configuration;
  const base = `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}`;
  const rows = [
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
  const table = rows.map(([name, value]) => `  ${`${name}`.padEnd(15)}${value}`).join('\n');
  return `\n${table}\n${brokenPlugins(platform)}\nPress Ctrl-C to stop.\n`;
}

function administratorRows(administrator: Administrator | undefined): [string, string][] {
  if (!administrator) return [['Administrator', 'not known: the plugin "identity" does not answer']];
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
