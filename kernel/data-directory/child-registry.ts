import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess } from './end-process.ts';
import { readProcessIdentity } from './process-identity.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** A child process of the kernel. */
export interface Child {
  /** What it does, for people and for the way it is ended: `postgres`, `nats`, `host:billing#7`. */
  role: string;
  pid: number;
}

/** The children of this kernel, written down so that the next one can end what a `kill -9` left running. */
export interface ChildRegistry {
  /** Writes a child down; one that has ended already is not written. */
  record(child: Child): Promise<void>;
  /** Strikes a child out after it has ended. */
  forget(pid: number): Promise<void>;
  /**
   * Ends the children of a killed predecessor: plugin hosts first, then the servers they use.
   * A recycled pid is never signalled.
   */
  endOrphans(options: { onProgress(text: string): void; limitMs?: number }): Promise<void>;
}

interface RecordedChild extends Child {
  identity: string;
}

/** PostgreSQL writes a checkpoint before it ends; cutting that short costs a recovery at the next start. */
const DEFAULT_LIMIT_MS = 20_000;
const SERVER_ROLES = new Set(['postgres', 'nats']);

/**
 * Opens the list of children in `children.json` of the data directory.
 *
 * Call `endOrphans` before the first `record`: until then the file belongs to the predecessor.
 */
export function createChildRegistry(directory: string): ChildRegistry {
  const file = join(directory, 'children.json');
  const children = new Map<number, RecordedChild>();
  let lastWrite = Promise.resolve();

  const write = (): Promise<void> => {
    // One write at a time, each with the state at its turn; a failed one must not block those behind it.
    const turn = () => writeFileAtomically(file, `${JSON.stringify([...children.values()], undefined, 2)}\n`);
    lastWrite = lastWrite.then(turn, turn);
    return lastWrite;
  };

  return {
    async record(child) {
      const identity = readProcessIdentity(child.pid);
      if (identity === undefined) return;
      children.set(child.pid, { role: child.role, pid: child.pid, identity });
      await write();
    },
    async forget(pid) {
      if (children.delete(pid)) await write();
    },
    async endOrphans({ onProgress, limitMs = DEFAULT_LIMIT_MS }) {
      const orphans = await readChildren(file);
      const isServer = (child: RecordedChild) => SERVER_ROLES.has(child.role);
      await endAll(
        orphans.filter((child) => !isServer(child)),
        { onProgress, limitMs },
      );
      await endAll(orphans.filter(isServer), { onProgress, limitMs });
      await write();
    },
  };
}

async function endAll(
  orphans: RecordedChild[],
  { onProgress, limitMs }: { onProgress(text: string): void; limitMs: number },
): Promise<void> {
  await Promise.all(
    orphans.map(async ({ role, pid, identity }) => {
      // SIGINT is PostgreSQL's fast shutdown; its SIGTERM would wait for every client to leave.
      const signal = role === 'postgres' ? 'SIGINT' : 'SIGTERM';
      const outcome = await endProcess({ pid, identity, signal, limitMs });
      if (outcome !== 'gone') onProgress(`Ended ${role} (process ${pid}), left over from an earlier start`);
    }),
  );
}

async function readChildren(file: string): Promise<RecordedChild[]> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(parsed) ? parsed.filter(isRecordedChild) : [];
  } catch {
    // Absent at the first start. The file is replaced atomically, so a damaged one was damaged by hand.
    return [];
  }
}

function isRecordedChild(value: unknown): value is RecordedChild {
  const child = value as Partial<RecordedChild> | null;
  return typeof child?.role === 'string' && Number.isInteger(child.pid) && typeof child.identity === 'string';
}
