import { IspError, platformErrors } from '@isp/sdk';
import type { CallMeta, HostPorts } from '@isp/sdk/runtime';
import { calls, errors, seconds } from './host-metrics.ts';

type Handler = (params: unknown, meta: CallMeta) => Promise<unknown>;

/** Measures a handler and lets only errors of ours out: a defect is logged with its stack and answered as INTERNAL. */
export function guarded(ports: HostPorts, action: string, handler: Handler): Handler {
  const labels = { plugin: ports.plugin.id, version: ports.plugin.version, action };
  return async (params, meta) => {
    const startedAt = performance.now();
    calls.inc(labels);
    try {
      return await handler(params, meta);
    } catch (error) {
      const known = toIspError(error);
      if (known.status >= 500) {
        errors.inc(labels);
        ports.log.error(
          { err: error, action, requestId: meta.requestId, code: known.code },
          'the handler failed',
        );
      }
      throw known;
    } finally {
      seconds.observe(labels, (performance.now() - startedAt) / 1000);
    }
  };
}

function toIspError(error: unknown): IspError {
  if (error instanceof IspError) return error;
  if (databaseIsAway(error)) return platformErrors.UNAVAILABLE({ plugin: 'The database' }, { cause: error });
  return platformErrors.INTERNAL({}, { cause: error });
}

/** Connection refused, lost or not accepted (SQLSTATE class 08 and 57P0x), also as the ORM wraps them. */
function databaseIsAway(error: unknown): boolean {
  const { name, code, parent } = error as { name?: string; code?: string; parent?: { code?: string } };
  if (name?.startsWith('SequelizeConnection')) return true;
  return /^(08...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code ?? parent?.code ?? '');
}
