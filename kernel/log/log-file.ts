import { fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type DestinationStream, pino } from 'pino';

const lookAgainMs = 1_000;
/** Lines kept while the disk is full; further ones are dropped. */
const keptBytes = 256 * 1024;

type Destination = ReturnType<typeof pino.destination>;

/**
 * The log's file as one process writes it. Each line is written before the call that logs it returns, so that the last
 * ones before a kill are there. A file that was renamed or removed (by the kernel's rotation or a `logrotate`) is made
 * anew within a second; until then lines go to the renamed one, so none is lost. A full disk costs lines, never the
 * process.
 */
export function openLogFile(file: string): DestinationStream {
  const destination = pino.destination({
    dest: file,
    append: true,
    mkdir: true,
    sync: true,
    maxLength: keptBytes,
  });
  destination.on('error', () => undefined);
  setInterval(() => void look(destination, file), lookAgainMs).unref();
  return destination;
}

async function look(destination: Destination, file: string): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there?.ino !== inodeOf(destination)) reopen(destination);
  // Writes what a full disk has held back; when it cannot, the error goes to the listener above.
  else destination.write('');
}

function inodeOf(destination: Destination): number | undefined {
  const { fd } = destination as unknown as { fd: number };
  return fd < 0 ? undefined : fstatSync(fd).ino;
}

function reopen(destination: Destination): void {
  try {
    destination.reopen();
  } catch {
    // The library would close the file it still writes to at its next success.
    destination.removeAllListeners('ready');
  }
}
