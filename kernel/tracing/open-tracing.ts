import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { PatientExporter } from './patient-exporter.ts';
import { PluginTracer } from './plugin-tracer.ts';
import { RootSampler } from './root-sampler.ts';
import { tracesOf } from './traces-of-plugin.ts';
import type { TracedPlugin, Tracing, TracingSettings } from './tracing.ts';

const batchDelayMs = 2_000;
const exportLimitMs = 3_000;
const flushLimitMs = 1_000;

/** Tracing with OpenTelemetry. Imported by `startTracing` only, when it is wanted. */
export function openTracing(
  settings: TracingSettings,
  warn: (error: unknown, message: string) => void,
): Tracing {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const receiver = new OTLPTraceExporter({ url: tracesUrl(settings.url), timeoutMillis: exportLimitMs });
  const processor = new BatchSpanProcessor({
    exporter: new PatientExporter(receiver, warn),
    scheduledDelayMillis: batchDelayMs,
  });
  const sampler = new ParentBasedSampler({ root: new RootSampler(settings.sample) });
  return {
    of(plugin) {
      const provider = new TracerProvider({
        resource: resourceOf(plugin),
        sampler,
        spanProcessors: [processor],
      });
      return tracesOf(new PluginTracer(provider.getTracer('isp'), plugin));
    },
    logFields,
    async stop() {
      const limit = new Promise((resolve) => setTimeout(resolve, flushLimitMs).unref());
      await Promise.race([processor.forceFlush().catch(() => undefined), limit]);
    },
  };
}

/** A plugin is a service in the sense of OpenTelemetry, also where several share a process. */
function resourceOf({ id, version, generation }: TracedPlugin) {
  return resourceFromAttributes({
    'service.name': `isp.${id}`,
    'service.version': version,
    'service.namespace': 'isp',
    'service.instance.id': `${id}#${generation}`,
    'process.pid': process.pid,
  });
}

function logFields(): object {
  const active = trace.getActiveSpan()?.spanContext();
  return active ? { traceId: active.traceId } : {};
}

function tracesUrl(base: string): string {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/(v1\/traces\/?)?$/, '')}/v1/traces`;
  return url.href;
}
