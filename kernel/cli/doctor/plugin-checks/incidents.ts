import type { Incident, IncidentKind } from '@isp/sdk';
import { countText, distanceText } from '../../printing/quantities.ts';
import type { PluginCheck } from '../finding.ts';

const dayMs = 86_400_000;
/** So young an incident is one nobody has looked at yet. */
const freshMs = 3_600_000;

const advices: Readonly<Record<IncidentKind, string>> = {
  hang: 'the function computes for too long or for ever',
  crash: 'the stack is in the logs',
  'out-of-memory': 'raise memoryLimitMb if it needs more, or look for a leak',
  'start-failed': 'the reason says what it wants',
  health: 'the reason is its own check’s',
};

export const incidents: PluginCheck = ({ row, incidents: known }, { now }) => {
  if (!known) return undefined;
  const ages = known.map(({ at }) => now.getTime() - Date.parse(at));
  const recent = known.filter((_, index) => (ages[index] as number) < dayMs);
  if (recent.length === 0) return { check: 'incidents', level: 'ok', text: 'none in the last 24 h' };
  const kinds = [...new Set(recent.map(({ kind }) => kind))];
  return {
    check: 'incidents',
    level: ages.some((age) => age < freshMs) ? 'problem' : 'note',
    text: `${countText(recent.length, 'incident')} in the last 24 h: ${groups(recent, now).join('; ')}`,
    advice: `${kinds.map((kind) => `${kind}: ${advices[kind]}`).join('; ')} (isp plugin inspect ${row.id})`,
  };
};

/** Those of one kind, place and action together, the latest first. */
function groups(recent: readonly Incident[], now: Date): string[] {
  const byText = new Map<string, Incident[]>();
  for (const incident of recent) {
    const text = describe(incident);
    byText.set(text, [...(byText.get(text) ?? []), incident]);
  }
  return [...byText].map(([text, [latest, ...others]]) => {
    const times = others.length > 0 ? `${others.length + 1} × ` : '';
    return `${times}${text}, ${distanceText((latest as Incident).at, now)}`;
  });
}

function describe({ kind, profile, action, reason }: Incident): string {
  const place = profile ? ` in ${profile.function} (${profile.file}:${profile.line})` : '';
  const caller = action ? `, running ${action}` : '';
  return place ? `${kind}${place}${caller}` : `${kind}${caller}: ${reason.split('\n', 1)[0]}`;
}
