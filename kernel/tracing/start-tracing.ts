import type { Tracing, TracingSettings } from './tracing.ts';

/** Starts tracing. Without settings nothing is loaded, so that it costs nobody anything who does not use it. */
export async function startTracing(
  settings: TracingSettings | undefined,
  warn: (error: unknown, message: string) => void,
): Promise<Tracing | undefined> {
  if (!settings) return undefined;
  const { openTracing } = await import('./open-tracing.ts');
  return openTracing(settings, warn);
}
