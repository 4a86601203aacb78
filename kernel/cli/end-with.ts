import { IspError } from '@isp/sdk';
import { StartError } from '../start-error.ts';

/** Ends the command with one sentence for a problem we know, and with the stack for a defect. */
export function endWith(error: unknown): never {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (error instanceof StartError || error instanceof IspError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
