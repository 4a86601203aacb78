/** The value of a plugin's sample in Prometheus' text format; of several with the same labels, their sum. */
export function sampleOf(text: string, name: string, plugin: string): number | undefined {
  const label = `plugin=${JSON.stringify(plugin)}`;
  const values = text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) && line.includes(label))
    .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)))
    .filter(Number.isFinite);
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined;
}
