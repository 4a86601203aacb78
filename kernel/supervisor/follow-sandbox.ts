import type { ChildRegistry } from '../data-directory/child-registry.ts';
import { readProcessIdentity } from '../data-directory/process-identity.ts';
import type { HostChild } from './host-child.ts';

/**
 * Knows the locked-down process a host has started: it leaves when its host does, and where native code keeps it from
 * noticing, it is ended here, or at the next start when this kernel is killed before.
 */
export function followSandbox(host: Pick<HostChild, 'channel' | 'exited'>, children: ChildRegistry): void {
  host.channel.on('sandbox-process', ({ pid, plugin }: { pid: number; plugin: string }) => {
    const identity = readProcessIdentity(pid);
    children.record({ role: `sandbox:${plugin}`, pid }).catch(() => undefined);
    void host.exited.then(async () => {
      if (identity !== undefined && readProcessIdentity(pid) === identity) end(pid);
      await children.forget(pid).catch(() => undefined);
    });
  });
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended meanwhile
  }
}
