/** One part of a path: what every file system takes, and nothing that means something to one of them. */
const segment = /^[A-Za-z0-9_](?:[A-Za-z0-9_.@+-]*[A-Za-z0-9_@+-])?$/;

/** Names Windows keeps for devices, with any ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Why a path may not be in a package; undefined when it may. Refused are absolute paths, `..`, hidden files, backslashes,
 * control characters and letters beyond ASCII (which file systems spell in several ways).
 */
export function pathProblem(path: string): string | undefined {
  const shown = JSON.stringify(path);
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return `the path ${shown} is absolute`;
  const segments = path.split('/');
  if (segments.includes('..')) return `the path ${shown} leads out of the package`;
  if (segments.some((name) => !segment.test(name) || deviceName.test(name)))
    return `the path ${shown} is not portable; parts are ASCII letters, digits and . _ @ + -, and begin with a letter, a digit or _`;
  return undefined;
}

/**
 * The first of some paths that another one collides with: the same but for case, a file that is a directory too, or
 * `ui/a.js` beside `UI/b.js`, which is one directory on some file systems and two on others.
 */
export function findCollision(paths: Iterable<string>): string | undefined {
  const spelled = new Map<string, string>();
  for (const path of paths) {
    for (const parent of parents(path)) {
      const known = spelled.get(parent.toLowerCase()) ?? `${parent}/`;
      if (known !== `${parent}/`) return path;
      spelled.set(parent.toLowerCase(), known);
    }
    if (spelled.has(path.toLowerCase())) return path;
    spelled.set(path.toLowerCase(), path);
  }
  return undefined;
}

function parents(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
