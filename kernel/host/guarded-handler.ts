import { IspError, platformErrors } from '@isp/sdk';
import type { CallMeta, Delivery, HostPorts } from '@isp/sdk/runtime';
import { knownSecrets } from '../log/known-secrets.ts';
import { inCall } from './current-call.ts';
import type { FlightRecorder } from './flight-recorder.ts';
import { calls, errors, seconds } from './host-metrics.ts';

type Handler = (params: unknown, meta: CallMeta) => Promise<unknown>;

export interface GuardOptions {
  readonly ports: HostPorts;
  readonly recorder: FlightRecorder;
  /** What the call is named in metrics, logs and incidents; for deliveries the job or event inside. */
  nameOf(params: unknown): string;
}

/** Follows a handler and lets only errors of ours out: a defect is logged with its stack and answered as INTERNAL. */
export function guarded(options: GuardOptions, handler: Handler): Handler {
  const { ports, recorder } = options;
  return async (params, meta) => {
    const action = options.nameOf(params);
    const labels = { plugin: ports.plugin.id, version: ports.plugin.version, action };
    const call = { action, requestId: meta.requestId ?? 'none' };
    const startedAt = performance.now();
    const end = recorder.begin(call);
    calls.inc(labels);
    try {
      return await inCall(call, () => handler(params, meta));
    } catch (error) {
      throw told(error, { ports, labels, requestId: meta.requestId });
    } finally {
      end();
      seconds.observe(labels, (performance.now() - startedAt) / 1000);
    }
  };
}

/** What a message of several failed with, logged and told as the error of a single one is. */
export function toldFailure(
  error: unknown,
  { ports, delivery }: { readonly ports: HostPorts; readonly delivery: Delivery },
): IspError {
  const { id: plugin, version } = ports.plugin;
  const labels = { plugin, version, action: delivery.name };
  return told(error, { ports, labels, requestId: delivery.requestId });
}

type Labels = { readonly plugin: string; readonly version: string; readonly action: string };

function told(
  error: unknown,
  { ports, labels, requestId }: { ports: HostPorts; labels: Labels; requestId: string | undefined },
): IspError {
  const known = knownSecrets.maskError(toIspError(error));
  if (known.status < 500) return known;
  errors.inc(labels);
  ports.log.error({ err: error, action: labels.action, requestId, code: known.code }, 'the handler failed');
  return known;
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
