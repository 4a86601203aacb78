import type { ReactNode } from 'react';
import { useFormat } from '../base/format.ts';
import type { Tone } from '../base/text.tsx';
import { useUi } from '../provider/ui-context.ts';
import { FiguresTable } from './figures-table.tsx';
import { arcs, linePath } from './shapes.ts';

/** One figure of a chart. */
export interface Datum {
  readonly label: string;
  readonly value: number;
  readonly tone?: Tone;
}

/** A line without axes, beside a figure. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }): ReactNode {
  const format = useFormat();
  const last = values.at(-1);
  const text = last === undefined ? label : `${label}: ${format.count(last)}`;
  return (
    <svg
      className="ui-sparkline"
      viewBox="0 0 100 28"
      preserveAspectRatio="none"
      role="img"
      aria-label={text}
    >
      <path
        d={linePath(values, { width: 100, height: 28, inset: 2 })}
        fill="none"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** What charts of several figures take. */
export interface DataChartProps {
  readonly data: readonly Datum[];
  readonly label: string;
  /** How values are written; default as numbers. */
  readonly format?: (value: number) => string;
}

/** Lying bars with their names and values: they need no legend. */
export function Bars({ data, label, format }: DataChartProps): ReactNode {
  const { count } = useFormat();
  const show = format ?? count;
  const most = Math.max(...data.map(({ value }) => Math.abs(value)), 1);
  return (
    <figure className="ui-bars" aria-label={label}>
      <dl>
        {data.map(({ label: name, value, tone = 'accent' }) => (
          <div key={name} className="ui-bar-row">
            <dt>{name}</dt>
            <dd>
              <span className="ui-bar-track" aria-hidden>
                <span
                  className={`ui-bar ui-fill-${tone}`}
                  style={{ inlineSize: `${(Math.abs(value) / most) * 100}%` }}
                />
              </span>
              <span className="ui-number">{show(value)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

const toneOrder: readonly Tone[] = ['accent', 'good', 'warn', 'bad', 'neutral'];

/** Shares of a whole, with a legend. */
export function Donut({ data, label, format }: DataChartProps): ReactNode {
  const { messages } = useUi();
  const { count } = useFormat();
  const show = format ?? count;
  const toned = data.map((one, at) => ({
    ...one,
    tone: one.tone ?? toneOrder[at % toneOrder.length] ?? 'neutral',
  }));
  const shown = arcs(toned.map(({ value }) => Math.max(0, value)));
  return (
    <figure className="ui-donut" aria-label={label}>
      <svg viewBox="0 0 42 42" aria-hidden>
        {toned.map(({ label: name, tone }, at) => (
          <circle
            key={name}
            className={`ui-arc ui-stroke-${tone}`}
            cx="21"
            cy="21"
            r="15.9155"
            pathLength={100}
            strokeDasharray={`${shown[at]?.length ?? 0} 100`}
            strokeDashoffset={-(shown[at]?.begin ?? 0)}
          />
        ))}
      </svg>
      <ul aria-hidden>
        {toned.map(({ label: name, value, tone }) => (
          <li key={name}>
            <span className={`ui-dot ui-fill-${tone}`} />
            <span>{name}</span>
            <span className="ui-number">{show(value)}</span>
          </li>
        ))}
      </ul>
      <FiguresTable
        label={label}
        columns={[messages.name, messages.value]}
        rows={toned.map(({ label: name, value }) => [name, show(value)])}
      />
    </figure>
  );
}
