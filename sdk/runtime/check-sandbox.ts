import type { FieldProblem, Manifest } from '../contract/index.ts';

/** Permissions that mean a process of one's own, or the platform's own work. */
const onlyForNode = [
  'db.schema',
  'sockets.udp',
  'sockets.tcp',
  'settings.read',
  'broadcasts.hear',
  'actions.forward',
  'bus.raw',
  'audit.keep',
  'identity.sign',
  'keys.derive',
] as const;

/** What a manifest asks for that a sandboxed plugin does not get. */
export function checkSandbox({ id, runtime, host, permissions = {} }: Partial<Manifest>): FieldProblem[] {
  if (runtime !== 'sandbox') return [];
  const asked = onlyForNode.filter((name) => {
    const value: unknown = permissions[name];
    return Array.isArray(value) ? value.length > 0 : value === true;
  });
  const problems = asked.map((name) => ({
    path: `/permissions/${name}`,
    message: 'is not for sandboxed plugins; it needs "runtime": "node"',
  }));
  if (permissions['events.subscribe']?.includes('*')) {
    const message = 'may not have "*" for a sandboxed plugin; name the events';
    problems.push({ path: '/permissions/events.subscribe', message });
  }
  if (host === undefined || host === id) return problems;
  const message = 'a sandboxed plugin has a host of its own, so that what it breaks is broken for it alone';
  return [...problems, { path: '/host', message }];
}
