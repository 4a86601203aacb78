import type { DeliveryContext, PluginDefinition, Tick } from '../author/index.ts';
import { validationFailed } from '../contract/index.ts';
import { AuditTrail } from './audit/audit-trail.ts';
import { lazyValidator } from './lazy-validator.ts';
import { makeBatchContext, makeDeliveryContext } from './make-context.ts';
import { type ManyHandler, manyHandlers } from './many-handlers.ts';
import type { HostPorts } from './ports.ts';
import { runtimeErrors } from './runtime-errors.ts';

/** A durable job, an event or a tick of a schedule on its way to a plugin. */
export interface Delivery {
  readonly kind: 'job' | 'event' | 'schedule';
  readonly name: string;
  readonly data: unknown;
  readonly messageId: string;
  readonly requestId: string;
  readonly attempt: number;
}

/** A tick as its message carries it. */
export interface TickData {
  readonly tickAt: string;
  readonly missed: number;
}

type Handler = (ctx: unknown, data: unknown) => Promise<void>;

/** A message of several that could not be handled; the others have been. */
export interface FailedDelivery {
  /** Its place among them. */
  readonly at: number;
  readonly message: string;
  /** Something it needs is away at the moment. */
  readonly unavailable: boolean;
}

/** Runs a plugin's jobs, listeners and schedules. */
export interface Deliverer {
  one(delivery: Delivery): Promise<void>;
  /**
   * Handles messages of one kind and name together where the plugin can, or else one after the other. Answers what each
   * failed with; undefined where it did not.
   */
  many(deliveries: readonly Delivery[]): Promise<unknown[]>;
}

/** Makes what runs a plugin's jobs, listeners and schedules. */
export function deliverer(plugin: PluginDefinition, ports: HostPorts): Deliverer {
  const handlers = singleHandlers(plugin);
  const together = manyHandlers(plugin);

  async function one(delivery: Delivery): Promise<void> {
    const handler = handlers.get(`${delivery.kind} ${delivery.name}`) ?? handlerOfAll(handlers, delivery);
    if (!handler) throw runtimeErrors.NO_HANDLER({ plugin: ports.plugin.id, ...delivery });
    const trail = auditTrail(delivery, ports);
    const site = `${delivery.kind} ${delivery.name}`;
    await handler(makeDeliveryContext(ports, { ...delivery, site, trail }), delivery.data);
    await trail.done();
  }

  async function atOnce(handler: ManyHandler, deliveries: readonly Delivery[]): Promise<void> {
    const [first] = deliveries as readonly [Delivery];
    const trail = auditTrail({ ...first, data: { messages: deliveries.length } }, ports);
    const site = `${first.kind} ${first.name}`;
    const context = makeBatchContext(ports, { requestId: first.requestId, site, trail });
    await handler(context, deliveries);
    await trail.done();
  }

  async function eachAlone(deliveries: readonly Delivery[]): Promise<unknown[]> {
    const errors: unknown[] = [];
    for (const delivery of deliveries)
      errors.push(
        await one(delivery).then(
          () => undefined,
          (error: unknown) => error,
        ),
      );
    return errors;
  }

  return {
    one,
    async many(deliveries) {
      const handler = deliveries[0] && together(deliveries[0]);
      if (!handler || deliveries.length === 1) return eachAlone(deliveries);
      try {
        await atOnce(handler, deliveries);
        return deliveries.map(() => undefined);
      } catch (error) {
        ports.log.warn(
          { err: error, messages: deliveries.length },
          'handling them together failed; one by one',
        );
        return eachAlone(deliveries);
      }
    },
  };
}

function singleHandlers(plugin: PluginDefinition): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  for (const job of plugin.jobs ?? []) {
    const validate = lazyValidator(job.data);
    handlers.set(`job ${job.name}`, async (ctx, data) => {
      const problems = validate(data);
      if (problems.length > 0) throw validationFailed(problems);
      await (job.handler as Handler)(ctx, data);
    });
  }
  for (const listener of plugin.listeners ?? []) {
    handlers.set(`event ${listener.event}`, listener.handler as Handler);
  }
  for (const schedule of plugin.schedules ?? []) {
    handlers.set(`schedule ${schedule.name}`, (ctx, data) =>
      schedule.handler(ctx as DeliveryContext, toTick(data as TickData)),
    );
  }
  return handlers;
}

/** What hears every event, with the name beside the data. */
function handlerOfAll(handlers: ReadonlyMap<string, Handler>, { kind, name }: Delivery): Handler | undefined {
  const all = kind === 'event' ? handlers.get('event *') : undefined;
  return all && ((ctx, data) => all(ctx, { name, data }));
}

/** A delivery leaves a row only when its handler says something for it. */
function auditTrail(
  { kind, name, data, requestId }: Delivery,
  { plugin, self, audit }: HostPorts,
): AuditTrail {
  const action = kind === 'event' ? `${plugin.id}.on ${name}` : name;
  const call = { action, thing: plugin.id, principal: self().principal, requestId, params: data };
  return new AuditTrail(call, { port: audit, active: false });
}

function toTick({ tickAt, missed }: TickData): Tick {
  return { tickAt: Temporal.Instant.from(tickAt), missed };
}
