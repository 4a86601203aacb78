import type { PluginRow } from '@isp/sdk';
import { ageText, distanceText } from '../../printing/quantities.ts';
import type { PluginCheck, Verdict } from '../finding.ts';

const passing = new Set(['starting', 'draining', 'installed', 'discovered']);

/** Whether it serves, and if not, why. */
export const state: PluginCheck = ({ row, manifest }, { now }) => {
  const age = ageText(row.since, now);
  if (row.state === 'running' || row.state === 'degraded') {
    const text = `serves as generation ${row.generation}, ${row.state} for ${age}`;
    return { check: 'state', level: 'ok', text };
  }
  const text = `is ${row.state} for ${age}: ${row.reason ?? 'no reason known'}`;
  // Not made for the mode the platform runs in: that is as it should be.
  if (row.state === 'stopped' && manifest?.modes) return { check: 'state', level: 'ok', text };
  if (!row.enabled && row.state === 'stopped')
    return { check: 'state', level: 'note', text, advice: `isp plugin enable ${row.id}` };
  if (row.state === 'installed' && row.reason)
    return { check: 'state', level: 'note', text, advice: `PUT /plugins/${row.id}/config` };
  if (passing.has(row.state))
    return { check: 'state', level: 'note', text, advice: 'look again in a moment' };
  return { check: 'state', level: 'problem', text, advice: adviceFor(row) };
};

function adviceFor({ id, state, enabled }: PluginRow): string {
  if (state === 'rejected') return 'correct its plugin.json and start the platform again';
  if (state === 'quarantined') return `correct the cause, then isp plugin release ${id}`;
  if (!enabled) return `isp plugin enable ${id}`;
  return `isp plugin logs ${id} --level warn; when it is corrected, isp plugin reload ${id}`;
}

export const quarantine: PluginCheck = ({ row }, { now }) => {
  if (!row.quarantine) return undefined;
  const { since, reason, nextProbeAt } = row.quarantine;
  return {
    check: 'quarantine',
    level: 'problem',
    text: `for ${ageText(since, now)}: ${reason}; it is tried again ${distanceText(nextProbeAt, now)} (${nextProbeAt})`,
    advice: `isp plugin release ${row.id} tries it at once`,
  };
};

/** A change that was taken back leaves the former generation serving, so nobody may have noticed. */
export const lastChange: PluginCheck = ({ row }, { now }): Verdict | undefined => {
  if (!row.lastChange) return undefined;
  const { at, outcome, reason } = row.lastChange;
  const when = distanceText(at, now);
  if (outcome === 'done') return { check: 'last change', level: 'ok', text: `worked ${when}` };
  if (outcome === 'awaiting-consent')
    return {
      check: 'last change',
      level: 'note',
      text: `an update waits for consent since ${when}: ${reason ?? 'it asks for more'}`,
      advice: `isp plugin update ${row.id}`,
    };
  return {
    check: 'last change',
    level: 'note',
    text: `was rolled back ${when}: ${reason ?? 'no reason known'}; what serves is the generation of before`,
    advice: `correct it, then isp plugin reload ${row.id}`,
  };
};

export const health: PluginCheck = ({ row, health: report }): Verdict | undefined => {
  if (!row.pid || !report) return undefined;
  const { state: found, reason } = report;
  const why = reason ? `: ${reason}` : '';
  if (found === 'healthy') return { check: 'health', level: 'ok', text: 'its own check says healthy' };
  if (found === 'unknown')
    return { check: 'health', level: 'note', text: `is not known yet${why}`, advice: 'look again in 10 s' };
  return {
    check: 'health',
    level: found === 'unhealthy' ? 'problem' : 'note',
    text: `its own check says ${found}${why}`,
    advice: 'the reason is the plugin’s own; its README says what it looks at',
  };
};
