import { parser } from '@prometheus-io/lezer-promql';

/** The metrics an expression of PromQL names; throws where it is not one. Grafana's variables stand for anything. */
export function metricNames(expression: string): string[] {
  const text = expression.replaceAll('$__rate_interval', '5m').replace(/\$\w+/g, '.*');
  const names: string[] = [];
  parser.parse(text).iterate({
    enter({ name, type, from, to, node }) {
      if (type.isError) throw new Error(`no PromQL at ${from}: ${text}`);
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') names.push(text.slice(from, to));
    },
  });
  return names;
}

/** The names that stand in an answer of `/metrics`: of a histogram also those of its parts. */
export function exposedNames(metrics: string): Set<string> {
  const families = [...metrics.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    families.flatMap(([, name = '', type]) =>
      type === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

/** The value of one series, by the beginning of its line; undefined when there is none. */
export function seriesValue(metrics: string, name: string, labels: Readonly<Record<string, string>>) {
  const line = metrics.split('\n').find((one) => one.startsWith(`${name}{`) && fits(one, labels));
  return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}

function fits(line: string, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`));
}
