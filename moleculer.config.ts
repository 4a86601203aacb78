import type { BrokerOptions } from 'moleculer';

/**
 * Moleculer's settings for every node of the platform; `kernel/bus/create-broker.ts` adds what differs per node.
 * Its open defaults are closed here, each with its reason.
 */
const options: BrokerOptions = {
  namespace: 'isp',
  logger: false,
  /** A handler that hangs must not hang its caller. */
  requestTimeout: 10_000,
  /** A call chain this deep is a loop. */
  maxCallLevel: 20,
  /** Only idempotent actions are asked again (they switch it on), and only when their process ended in the middle. */
  retryPolicy: { enabled: false, retries: 3, delay: 10, maxDelay: 100, factor: 2, check: endedInTheMiddle },
  /** A generation that leaves finishes what it has taken. */
  tracking: { enabled: true, shutdownTimeout: 15_000 },
  registry: { strategy: 'RoundRobin', preferLocal: true, stopDelay: 100 },
  /** The default of 1,000 ms alone would make a swap cost a second. */
  transit: { disableReconnect: false, serviceChangedDebounceTime: 20 } as BrokerOptions['transit'],
  /** Deaths are told by the supervisor at once; the heartbeat is only for whole machines that vanish. */
  heartbeatInterval: 5,
  heartbeatTimeout: 15,
  /** Moleculer's own validator is not used: the SDK validates with ajv before each handler. */
  validator: false,
  /** No `$node.*` actions, no REPL, no file-based hot reload. */
  internalServices: false,
  hotReload: false,
  skipProcessEventRegistration: true,
};

function endedInTheMiddle(error: Error): boolean {
  return (error as { type?: string }).type === 'REQUEST_REJECTED';
}

export default options;
