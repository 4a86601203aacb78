import type { DestinationStream } from 'pino';

/** Standard error for warnings: somebody who closed it, or a full disk behind it, must not end the process. */
export function errorStream(): DestinationStream {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined);
  return {
    write(line) {
      try {
        process.stderr.write(line);
      } catch {
        // The line is in the file too.
      }
    },
  };
}
