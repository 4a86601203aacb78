export { LineChart, type LineChartProps } from './charts/line-chart.tsx';
export { Bars, type DataChartProps, type Datum, Donut, Sparkline } from './charts/small-charts.tsx';
