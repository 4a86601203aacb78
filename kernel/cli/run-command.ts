/** Runs a command to its end and leaves with the exit code it answers; problems we know are one sentence. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  process.stdout.on('error', leaveQuietly);
  try {
    const code = await work();
    // Nothing may be cut off when the output goes into a pipe.
    process.stdout.write('', () => process.exit(code));
  } catch (error) {
    (await import('./end-with.ts')).endWith(error);
  }
}

/** `isp plugin logs … | head`: nobody reads on, which is no failure. */
function leaveQuietly({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output could not be written: ${message}\n`);
  process.exit(1);
}
