import type { DeliveryContext, PluginDefinition, Tick } from '../author/index.ts';
import { validationFailed } from '../contract/index.ts';
import { AuditTrail } from './audit/audit-trail.ts';
import { closeSchema } from './close-schema.ts';
import { makeDeliveryContext } from './make-context.ts';
import type { HostPorts } from './ports.ts';
import { runtimeErrors } from './runtime-errors.ts';
import { schemaValidator } from './schema-validator.ts';

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

/** Makes the function that runs a plugin's jobs, listeners and schedules. */
export function deliverer(plugin: PluginDefinition, ports: HostPorts): (delivery: Delivery) => Promise<void> {
  const handlers = new Map<string, Handler>();
  for (const job of plugin.jobs ?? []) {
    const validate = schemaValidator(closeSchema(job.data));
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
  return async (delivery) => {
    const handler = handlers.get(`${delivery.kind} ${delivery.name}`) ?? handlerOfAll(handlers, delivery);
    if (!handler) throw runtimeErrors.NO_HANDLER({ plugin: ports.plugin.id, ...delivery });
    const trail = auditTrail(delivery, ports);
    const site = `${delivery.kind} ${delivery.name}`;
    await handler(makeDeliveryContext(ports, { ...delivery, site, trail }), delivery.data);
    await trail.done();
  };
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
