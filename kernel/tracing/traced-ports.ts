import type { ReadBatch } from '@isp/sdk';
import type { HostPorts, MessageBody, Outbox, PluginDatabase } from '@isp/sdk/runtime';
import { SpanKind, trace } from '@opentelemetry/api';
import type { PluginTracer } from './plugin-tracer.ts';
import { carrierOf } from './trace-carrier.ts';

/** The ports of a plugin with its transactions and reads in spans, and the trace in its messages. */
export function tracedPorts(tracer: PluginTracer, ports: HostPorts): HostPorts {
  return {
    ...ports,
    database: tracedDatabase(tracer, ports.database),
    outbox: tracedOutbox(ports.outbox),
    async verify(token) {
      const principal = await ports.verify(token);
      trace.getActiveSpan()?.setAttribute('isp.principal.scope', principal.scope);
      return principal;
    },
  };
}

/** No statements in the spans: they hold literals. */
function tracedDatabase(tracer: PluginTracer, database: PluginDatabase): PluginDatabase {
  const options = (operation: string) => ({
    name: `database ${operation}`,
    kind: SpanKind.CLIENT,
    attributes: { 'db.system.name': 'postgresql', 'db.operation.name': operation },
  });
  const transaction = options('transaction');
  const read = options('read');
  return {
    ...database,
    transaction: (principal, work, wishes) =>
      tracer.inTrace(transaction, () => database.transaction(principal, work, wishes)),
    read(principal): ReadBatch {
      const batch = database.read(principal);
      return { ...batch, run: (statements) => tracer.inTrace(read, () => batch.run(statements)) };
    },
  };
}

function tracedOutbox(outbox: Outbox): Outbox {
  const tracedAll = <M extends MessageBody>(messages: readonly M[]): M[] => {
    const { traceparent } = carrierOf();
    return messages.map((message) => ({ ...message, traceparent }));
  };
  const traced = <M extends MessageBody>(message: M): M => tracedAll([message])[0] as M;
  return {
    ...outbox,
    publish: (tx, message) => outbox.publish(tx, traced(message)),
    enqueue: (tx, message, options) => outbox.enqueue(tx, traced(message), options),
    publishMany: (tx, name, messages) => outbox.publishMany(tx, name, tracedAll(messages)),
    enqueueMany: (tx, name, messages) => outbox.enqueueMany(tx, name, tracedAll(messages)),
    setTimer: (tx, message, timer) => outbox.setTimer(tx, traced(message), timer),
  };
}
