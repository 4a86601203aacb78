import { type Context, type HealthReport, IspError } from '@isp/sdk';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from './stripe-client.ts';

/** Stripe is asked at most this often. */
const askEveryMs = 60_000;
const askLimitMs = 1_500;
/** The key is sound and lacks this right. */
const forbidden = 403;

/** The plugin's own check: does Stripe answer, and take the key? A key without the right to see balances is fine. */
export function stripeHealth(context: Context): () => Promise<HealthReport> {
  let last: { readonly at: number; readonly key: unknown; readonly report: HealthReport } | undefined;
  return async () => {
    const { apiKey: key } = context.config;
    if (last && last.key === key && performance.now() - last.at < askEveryMs) return last.report;
    const report = await ask(context);
    last = { at: performance.now(), key, report };
    return report;
  };
}

async function ask(context: Context): Promise<HealthReport> {
  const late = new Promise<HealthReport>((resolve) => {
    setTimeout(resolve, askLimitMs, { state: 'degraded', reason: 'Stripe answers slowly' }).unref();
  });
  return Promise.race([late, balance(context)]);
}

async function balance(context: Context): Promise<HealthReport> {
  try {
    await stripeClient(settingsOf(context.config)).get('balance');
    return { state: 'healthy' };
  } catch (error) {
    if (!(error instanceof IspError)) throw error;
    if (error.data.status === forbidden) return { state: 'healthy' };
    return { state: 'degraded', reason: error.message };
  }
}
