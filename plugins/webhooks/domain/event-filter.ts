/** Says whether one of the filters lets an event through: its name, `<plugin>.*` or `*`. */
export function wants(filters: readonly string[], event: string): boolean {
  const plugin = event.slice(0, event.indexOf('.'));
  return filters.some((filter) => filter === '*' || filter === event || filter === `${plugin}.*`);
}
