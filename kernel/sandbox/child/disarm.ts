/**
 * What Node's permission model leaves to a process: to signal others of the same user, to load further native code, to
 * look behind the modules.
 */
const arms = [
  'kill',
  '_kill',
  'dlopen',
  'binding',
  '_linkedBinding',
  'getBuiltinModule',
  'setuid',
  'setgid',
  'abort',
];

/** Takes it away, once the engine is loaded; there is no way back. */
export function disarm(): void {
  for (const name of arms) Object.defineProperty(process, name, { value: undefined });
}
