import { SpanKind } from '@opentelemetry/api';
import type { BusNode } from '../bus/bus-node.ts';
import type { PluginTracer } from './plugin-tracer.ts';
import { carrierOf } from './trace-carrier.ts';
import { tracedAction, tracedDeliveries } from './traced-handlers.ts';
import { tracedPorts } from './traced-ports.ts';
import { tracedRequests } from './traced-requests.ts';
import type { PluginTraces } from './tracing.ts';

/** Everything of one plugin that is traced. */
export function tracesOf(tracer: PluginTracer): PluginTraces {
  return {
    requests: tracedRequests(tracer),
    action: (name, handler) => tracedAction(tracer, name, handler),
    deliveries: (handler) => tracedDeliveries(tracer, handler),
    bus: (bus) => tracedBus(tracer, bus),
    ports: (ports) => tracedPorts(tracer, ports),
  };
}

/** The caller's side of a call has a span too: it shows the way there and back, and calls that nobody took. */
function tracedBus(tracer: PluginTracer, bus: BusNode): BusNode {
  return {
    ...bus,
    call(name, params, options) {
      const attributes = { 'isp.action': name, 'isp.request_id': options.meta.requestId ?? '' };
      return tracer.inTrace({ name: `call ${name}`, kind: SpanKind.CLIENT, attributes }, () => {
        Object.assign(options.meta, carrierOf());
        return bus.call(name, params, options);
      });
    },
  };
}
