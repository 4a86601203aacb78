import { IspError } from '@isp/sdk';
import {
  type Attributes,
  type Context,
  context,
  type Link,
  type Span,
  type SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { TracedPlugin } from './tracing.ts';

/** What a span is about. Never params, ids of people or texts of errors: traces leave the platform. */
export interface SpanOptions {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
  /** Default: what the running code belongs to. */
  readonly parent?: Context;
  readonly links?: Link[];
}

/** Makes the spans of one plugin. */
export class PluginTracer {
  readonly #tracer: Tracer;
  readonly #own: Attributes;

  constructor(tracer: Tracer, { id, version, generation }: TracedPlugin) {
    this.#tracer = tracer;
    this.#own = { 'isp.plugin': id, 'isp.version': version, 'isp.generation': generation };
  }

  /** Does work in a span of its own; the span has the error's code and status if it fails. */
  async inSpan<T>(options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
    const parent = options.parent ?? context.active();
    const { name, kind, links } = options;
    const attributes = { ...this.#own, ...options.attributes };
    const span = this.#tracer.startSpan(name, { kind, attributes, ...(links ? { links } : {}) }, parent);
    try {
      return await context.with(trace.setSpan(parent, span), () => work(span));
    } catch (error) {
      noteError(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  /** The same, but only as a part of a trace: what a plugin does by itself, such as polling, begins none. */
  async inTrace<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
    return trace.getActiveSpan() ? this.inSpan(options, work) : work();
  }
}

/** A refusal (4xx) is an answer; only what is broken is an error of the span. */
function noteError(span: Span, error: unknown): void {
  const { code, status } = error instanceof IspError ? error : { code: 'INTERNAL', status: 500 };
  span.setAttributes({ 'error.type': code, 'isp.error.code': code, 'isp.error.status': status });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
}
