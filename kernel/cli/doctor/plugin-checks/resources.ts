import { durationText, sizeText } from '../../printing/quantities.ts';
import { levelOf, type PluginCheck } from '../finding.ts';

const megabyte = 1_048_576;
/** Shares of the limit, of the process that takes most. */
const memoryShares = { note: 0.8, problem: 0.95 };
const lagsMs = { note: 100, problem: 1_000 };
/** A caller over REST is answered 504 after 10 s. */
const callsMs = { note: 2_000, problem: 10_000 };

export const memory: PluginCheck = ({ row, health }) => {
  if (!health || health.processes.length === 0) return undefined;
  const most = Math.max(...health.processes.map(({ memoryBytes }) => memoryBytes));
  const share = most / (row.memoryLimitMb * megabyte);
  const level = levelOf(share, memoryShares);
  return {
    check: 'memory',
    level,
    text: `${sizeText(most)} of ${row.memoryLimitMb} MB (${Math.round(share * 100)} %)${health.processes.length > 1 ? `, the largest of ${health.processes.length} processes` : ''}`,
    ...(level === 'ok'
      ? {}
      : {
          advice:
            'beyond the limit the process is ended and started again; raise it with PATCH /plugins/{id} { "memoryLimitMb" }, or look for a leak',
        }),
  };
};

export const loopLag: PluginCheck = ({ health }) => {
  if (!health || health.processes.length === 0) return undefined;
  const level = levelOf(health.loopLagMs, lagsMs);
  return {
    check: 'loop lag',
    level,
    text: `its event loop is up to ${durationText(health.loopLagMs)} late`,
    ...(level === 'ok'
      ? {}
      : {
          advice: 'it computes for too long without a pause; the incidents name the function when it blocks',
        }),
  };
};

export const slowestCall: PluginCheck = ({ health }) => {
  if (!health?.slowestCall) return undefined;
  const { action, requestId, ms } = health.slowestCall;
  const level = levelOf(ms, callsMs);
  return {
    check: 'slowest call',
    level,
    text: `${action} has been worked on for ${durationText(ms)} (request ${requestId})`,
    ...(level === 'ok' ? {} : { advice: 'the request id finds what it waits for in the logs' }),
  };
};

export const restarts: PluginCheck = ({ row, health }) => {
  if (!health) return undefined;
  if (health.restarts === 0) return { check: 'restarts', level: 'ok', text: 'none since the kernel started' };
  return {
    check: 'restarts',
    level: 'note',
    text: `${health.restarts} unplanned since the kernel started`,
    advice: `isp plugin inspect ${row.id} shows the incidents`,
  };
};
