import type { ReactNode } from 'react';
import { Card, Grid, PageHeader, Stat } from '../base.ts';
import { Bars, Donut, LineChart, Sparkline } from '../charts.ts';

const times = Array.from({ length: 48 }, (_, hour) => 1_795_000_000 + hour * 3600);
const wave = (phase: number) => times.map((_, at) => Math.round(500 + 300 * Math.sin(at / 6 + phase)));
const series = [
  { label: 'Down', values: wave(0) },
  { label: 'Up', values: wave(2) },
];

/** Charts, small and large. */
export function ChartsGallery(): ReactNode {
  return (
    <>
      <PageHeader title="Charts" />
      <Grid min={260}>
        <Stat
          label="Online"
          value="1,204"
          hint={<Sparkline values={wave(1)} label="Online in the last two days" />}
        />
        <Card title="Success by method">
          <Bars
            label="Success by method"
            format={(value) => `${value} %`}
            data={[
              { label: 'Direct debit', value: 97, tone: 'good' },
              { label: 'Card', value: 88 },
              { label: 'Transfer', value: 61, tone: 'warn' },
            ]}
          />
        </Card>
        <Card title="Services">
          <Donut
            label="Services by status"
            data={[
              { label: 'Active', value: 812, tone: 'good' },
              { label: 'Suspended', value: 45, tone: 'warn' },
              { label: 'Failed', value: 9, tone: 'bad' },
            ]}
          />
        </Card>
      </Grid>
      <Card title="Traffic">
        <LineChart label="Traffic" series={series} times={times} format={(value) => `${value} Mbit/s`} />
      </Card>
    </>
  );
}
