import { context, ROOT_CONTEXT } from '@opentelemetry/api';
import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/** After a failure nothing is sent for this long. */
const pauseMs = 30_000;

/**
 * Sends spans while somebody receives them. While nobody does, they are dropped at once and it is tried again every 30 s;
 * the log says so once, and once when it works again.
 */
export class PatientExporter implements SpanExporter {
  readonly #receiver: SpanExporter;
  readonly #tell: (error: unknown, message: string) => void;
  #pausedUntil = 0;
  #down = false;

  constructor(receiver: SpanExporter, tell: (error: unknown, message: string) => void) {
    this.#receiver = receiver;
    // Spans are sent in a timer that the first of them has set: what is told belongs to no trace.
    this.#tell = (error, message) => context.with(ROOT_CONTEXT, () => tell(error, message));
  }

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    const success = { code: ExportResultCode.SUCCESS };
    if (performance.now() < this.#pausedUntil) done(success);
    else this.#send(spans, () => done(success));
  }

  #send(spans: ReadableSpan[], done: () => void): void {
    this.#receiver.export(spans, ({ code, error }) => {
      if (code === ExportResultCode.SUCCESS) this.#worked();
      else this.#failed(error);
      done();
    });
  }

  shutdown(): Promise<void> {
    return this.#receiver.shutdown();
  }

  #worked(): void {
    if (this.#down) this.#tell(undefined, 'traces are received again');
    this.#down = false;
  }

  #failed(error: unknown): void {
    this.#pausedUntil = performance.now() + pauseMs;
    if (!this.#down)
      this.#tell(
        error,
        'traces are not received at ISP_OTLP_URL; spans are dropped until they are, tried again every 30 s',
      );
    this.#down = true;
  }
}
