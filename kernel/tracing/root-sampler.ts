import { type Attributes, type Context, type Link, type SpanKind, TraceFlags } from '@opentelemetry/api';
import { AlwaysOnSampler, type Sampler, TraceIdRatioBasedSampler } from '@opentelemetry/sdk-trace';

/** Decides about traces that begin here: what a recorded trace has caused is recorded too, of the others a share. */
export class RootSampler implements Sampler {
  readonly #always = new AlwaysOnSampler();
  readonly #share: TraceIdRatioBasedSampler;

  constructor(share: number) {
    this.#share = new TraceIdRatioBasedSampler(share);
  }

  shouldSample(
    ...asked: [Context, string, string, SpanKind, Attributes, Link[]]
  ): ReturnType<Sampler['shouldSample']> {
    const [context, traceId, , , , links] = asked;
    const caused = links.some(({ context: cause }) => (cause.traceFlags & TraceFlags.SAMPLED) !== 0);
    return caused ? this.#always.shouldSample() : this.#share.shouldSample(context, traceId);
  }

  toString(): string {
    return `RootSampler{${this.#share}}`;
  }
}
