/** Whether a version comes before another one (Semantic Versioning 2.0.0, 11); what only their builds tell apart is the same. */
export function isOlder(version: string, than: string): boolean {
  return sortable(version).localeCompare(sortable(than), 'en', { numeric: true }) < 0;
}

/** A pre-release comes before its release. */
function sortable(version: string): string {
  const [core = ''] = version.split('+');
  return core.includes('-') ? core : `${core}~`;
}
