import { type Context, IspError } from '@isp/sdk';
import type { ChatFormat } from './formats.ts';
import { postBody } from './formats.ts';

/** How a post ended: taken, worth another try (after so many seconds, when the chat says so), or refused. */
export type PostOutcome =
  | { readonly posted: true }
  | { readonly later: string; readonly afterSeconds?: number }
  | { readonly refused: string };

/** Longest pause a chat is granted. */
const longestPauseSeconds = 3_600;

/** Posts lines to the channel of the settings. The address is a secret, so no error names it. */
export async function post(ctx: Context, lines: readonly string[], more = 0): Promise<PostOutcome> {
  const { webhookUrl, format } = ctx.config as { webhookUrl: string; format: ChatFormat };
  try {
    const answer = await ctx.fetch(webhookUrl, { method: 'POST', body: postBody(format, lines, more) });
    if (answer.ok) return { posted: true };
    const reason = `the chat answered ${answer.status}`;
    const passes = answer.status === 429 || answer.status >= 500;
    return passes ? { later: reason, ...pauseOf(answer.headers['retry-after']) } : { refused: reason };
  } catch (error) {
    if (!(error instanceof IspError)) throw error;
    return error.retry === 'later' ? { later: error.message } : { refused: error.message };
  }
}

function pauseOf(header: string | undefined): { afterSeconds?: number } {
  const seconds = Number(header);
  return seconds > 0 ? { afterSeconds: Math.min(seconds, longestPauseSeconds) } : {};
}
