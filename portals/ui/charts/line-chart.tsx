import { type ReactNode, useEffect, useRef, useState } from 'react';
import type uPlot from 'uplot';
import { useFormat } from '../base/format.ts';
import { ErrorPanel } from '../base/states.tsx';
import { useUi } from '../provider/ui-context.ts';
import { FiguresTable } from './figures-table.tsx';

/** What {@link LineChart} takes. */
export interface LineChartProps {
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
  /** Seconds since 1970, one per value. */
  readonly times: readonly number[];
  readonly label: string;
  readonly format?: (value: number) => string;
  /** Pixels; default 240. */
  readonly height?: number;
}

/** The colours of lines, in their order. */
const strokes = ['--ui-accent-text', '--ui-good-fill', '--ui-warn-fill', '--ui-bad', '--ui-control'] as const;
/** Figures of a table somebody can still listen to. */
const mostRows = 60;

/** Values over time. uPlot is loaded when one of them is shown. */
export function LineChart(props: LineChartProps): ReactNode {
  const { label, series, times, height = 240 } = props;
  const { messages } = useUi();
  const format = useFormat();
  const { place, failed } = useChart(props);
  const show = props.format ?? format.count;
  const every = Math.max(1, Math.ceil(times.length / mostRows));
  const rows = times.flatMap((time, at) =>
    at % every === 0
      ? [
          [
            format.dateTime(new Date(time * 1000).toISOString()),
            ...series.map(({ values }) => text(values[at], show)),
          ],
        ]
      : [],
  );
  return (
    <figure className="ui-line-chart" aria-label={label}>
      <ul className="ui-legend" aria-hidden>
        {series.map((one, at) => (
          <li key={one.label}>
            <span className={`ui-dot ui-line-${at % strokes.length}`} />
            {one.label}
          </li>
        ))}
      </ul>
      {failed === undefined ? (
        <div ref={place} style={{ minBlockSize: height }} aria-hidden dir="ltr" />
      ) : (
        <ErrorPanel error={failed} compact />
      )}
      <FiguresTable
        label={label}
        columns={[messages.asOf.replace('{at}', '').trim(), ...series.map((one) => one.label)]}
        rows={rows}
      />
    </figure>
  );
}

function text(value: number | null | undefined, show: (value: number) => string): string {
  return value === null || value === undefined ? '–' : show(value);
}

function useChart({ series, times, format, height = 240 }: LineChartProps) {
  const { locale, colorScheme, timeZone } = useUi();
  const { count } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<unknown>();
  const latest = useRef(format ?? count);
  latest.current = format ?? count;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let chart: uPlot | undefined;
    let over = false;
    const observer = new ResizeObserver(() => chart?.setSize({ width: element.clientWidth, height }));
    import('uplot').then(
      ({ default: Plot }) => {
        if (over) return;
        const data = [times, ...series.map(({ values }) => values)] as unknown as uPlot.AlignedData;
        const options = chartOptions({
          series,
          height,
          width: element.clientWidth,
          show: (value) => latest.current(value),
          showTime: timeText(locale, timeZone),
        });
        chart = new Plot(
          { ...options, tzDate: (at) => Plot.tzDate(new Date(at * 1000), timeZone ?? 'Etc/UTC') },
          data,
          element,
        );
        observer.observe(element);
      },
      (error: unknown) => !over && setFailed(error),
    );
    return () => {
      over = true;
      observer.disconnect();
      chart?.destroy();
    };
  }, [series, times, height, locale, colorScheme, timeZone]);
  return { place, failed };
}

/** Pixels for the longest label at the scale's 12 px letters. */
function widthFor(labels: readonly string[]): number {
  return 24 + 7.5 * Math.max(...labels.map((label) => label.length), 2);
}

const dayS = 86_400;

/** Hours within two days, days beyond. */
function timeText(locale: string, timeZone: string | undefined) {
  const zone = timeZone ? { timeZone } : {};
  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...zone });
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...zone });
  return (seconds: number, span: number) => (span > 2 * dayS ? days : hours).format(seconds * 1000);
}

function chartOptions({
  series,
  height,
  width,
  show,
  showTime,
}: {
  series: LineChartProps['series'];
  height: number;
  width: number;
  show: (value: number) => string;
  showTime: (seconds: number, span: number) => string;
}): uPlot.Options {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: color('--ui-dimmed'),
    grid: { stroke: color('--ui-border'), width: 1 },
    ticks: { stroke: color('--ui-border') },
  };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false },
    axes: [
      {
        ...axis,
        space: 90,
        values: (_chart, times) => times.map((time) => showTime(time, (times.at(-1) ?? 0) - (times[0] ?? 0))),
      },
      {
        ...axis,
        size: (_chart, values) => widthFor(values ?? []),
        values: (_chart, values) => values.map(show),
      },
    ],
    series: [
      {},
      ...series.map(({ label }, at) => ({
        label,
        stroke: color(strokes[at % strokes.length] ?? strokes[0]),
        width: 2,
        points: { show: false },
      })),
    ],
  };
}
