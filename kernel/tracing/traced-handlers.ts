import type { CallMeta, Delivery } from '@isp/sdk/runtime';
import { type Link, SpanKind, trace } from '@opentelemetry/api';
import type { PluginTracer } from './plugin-tracer.ts';
import { contextOf, type TraceCarrier } from './trace-carrier.ts';
import type { Handler } from './tracing.ts';

/** A message as the outbox has written it. */
type TracedDelivery = Delivery & TraceCarrier & { readonly causedBy?: string };

export function tracedAction(tracer: PluginTracer, name: string, handler: Handler): Handler {
  return (params: unknown, meta: CallMeta) => {
    const attributes = { 'isp.action': name, 'isp.request_id': meta.requestId ?? '' };
    const options = { name, kind: SpanKind.SERVER, attributes, parent: contextOf(meta) };
    return tracer.inSpan(options, () => handler(params, meta));
  };
}

/**
 * A job or event is a part of the trace it was written in. What waited for a timer, perhaps for weeks, begins a trace
 * with a link to its cause instead: a trace that long would be of no use. Several together are a part of the first
 * one's trace, with links to the others.
 */
export function tracedDeliveries(tracer: PluginTracer, handler: Handler): Handler {
  return (params: unknown, meta: CallMeta) => {
    const { batch } = params as { batch?: readonly TracedDelivery[] };
    const [delivery = params as TracedDelivery, ...others] = batch ?? [];
    const options = {
      name: `deliver ${delivery.name}`,
      kind: SpanKind.CONSUMER,
      attributes: attributesOf(delivery),
      parent: contextOf(delivery),
      links: [...linksTo(delivery.causedBy), ...others.flatMap((other) => linksTo(other.traceparent))],
    };
    return tracer.inSpan(options, () => handler(params, meta));
  };
}

function attributesOf({ kind, name, requestId, messageId, attempt }: Delivery) {
  return {
    'isp.action': name,
    'isp.request_id': requestId,
    'isp.principal.scope': 'system',
    'isp.delivery': kind,
    'isp.attempt': attempt,
    'messaging.system': 'isp',
    'messaging.message.id': messageId,
  };
}

function linksTo(traceparent: string | undefined): Link[] {
  const cause = traceparent && trace.getSpanContext(contextOf({ traceparent }));
  return cause ? [{ context: cause }] : [];
}
