import { type Context, context, ROOT_CONTEXT } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';

/** W3C Trace Context, as it travels beside a call or in a message. */
export interface TraceCarrier {
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
}

const propagator = new W3CTraceContextPropagator();
const getter = {
  keys: (carrier: TraceCarrier) => Object.keys(carrier),
  get: (carrier: TraceCarrier, name: string) => carrier[name as keyof TraceCarrier],
};
const setter = {
  set: (carrier: Record<string, string>, name: string, value: string) => {
    carrier[name] = value;
  },
};

/** The context a carrier names; an ill-formed one names none, so that a new trace begins. */
export function contextOf(carrier: TraceCarrier): Context {
  return propagator.extract(ROOT_CONTEXT, carrier, getter);
}

/** What carries the running code's trace on. */
export function carrierOf(from: Context = context.active()): TraceCarrier {
  const carrier: Record<string, string> = {};
  propagator.inject(from, carrier, setter);
  return carrier;
}
