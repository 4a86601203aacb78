import { IspError } from '@isp/sdk';
import { StartError } from '../start-error.ts';

/** How work in a process of its own ended: a refusal is an error of ours, a problem a defect. */
export type WorkReply =
  | { readonly result: unknown }
  | {
      readonly refusal: {
        code: string;
        status: number;
        message: string;
        retry: 'no' | 'later' | 'after-change';
      };
    }
  | { readonly problem: string; readonly stack: string | undefined };

/** Does the work and answers how it ended, in a form that passes over IPC. */
export async function replyTo(work: () => Promise<unknown>): Promise<WorkReply> {
  try {
    return { result: (await work()) ?? null };
  } catch (error) {
    if (!(error instanceof IspError)) return problemOf(error);
    const { code, status, message, retry } = error;
    return { refusal: { code, status, message, retry } };
  }
}

/** The message may reach an admin; the stack is for the log only. */
function problemOf(error: unknown): WorkReply {
  if (!(error instanceof Error)) return { problem: String(error), stack: undefined };
  return { problem: error.message, stack: error.stack };
}

/** The result of a reply; throws its refusal as it was, and its problem as a StartError with the code. */
export function resultOf<T>(reply: WorkReply, problemCode: string): T {
  if ('result' in reply) return reply.result as T;
  if ('refusal' in reply) throw new IspError(reply.refusal);
  throw new StartError(problemCode, reply.problem, { cause: reply.stack });
}
