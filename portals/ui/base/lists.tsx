import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { DateTime, nothing } from './figures.tsx';
import { Link, type Tone } from './text.tsx';

/** One entry of a {@link Timeline}. */
export interface TimelineEntry {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
  readonly href?: string;
  readonly actor?: string;
}

/** What happened, one after the other. */
export function Timeline({
  entries,
  empty,
}: {
  entries: readonly TimelineEntry[];
  empty?: ReactNode;
}): ReactNode {
  if (entries.length === 0) return empty ?? null;
  return (
    <ol className="ui-timeline">
      {entries.map(({ id, at, title, detail, tone = 'neutral', href, actor }) => (
        <li key={id} className={`ui-timeline-entry ui-timeline-${tone}`}>
          <div className="ui-timeline-title">{href ? <Link href={href}>{title}</Link> : title}</div>
          {detail && <div>{detail}</div>}
          <div className="ui-dimmed ui-text-sm">
            <DateTime value={at} />
            {actor && ` · ${actor}`}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What {@link KeyValue} takes. */
export interface KeyValueProps {
  readonly items: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly columns?: 1 | 2 | 3;
}

/** Fields of one thing. */
export function KeyValue({ items, columns = 1 }: KeyValueProps): ReactNode {
  return (
    <dl className={classes('ui-keyvalue', `ui-keyvalue-${columns}`)}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === undefined || value === null || value === '' ? nothing : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How far something is. */
export function Progress({
  value,
  max,
  label,
  tone = 'accent',
}: {
  value: number;
  max: number;
  label: string;
  tone?: Tone;
}): ReactNode {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      className="ui-progress"
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
    >
      <div className={`ui-progress-bar ui-fill-${tone}`} style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
