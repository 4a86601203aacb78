import type { ActionDefinition } from '../../author/index.ts';
import type { Origin, Principal } from '../../contract/index.ts';
import type { AuditPort } from './audit-port.ts';
import { AuditTrail } from './audit-trail.ts';
import { secretFields } from './secret-names.ts';

interface Call {
  readonly principal: Principal;
  readonly requestId: string;
  readonly origin?: Origin | undefined;
  readonly params: { readonly id?: unknown };
}

/** Makes the trails of an action's calls, and runs work so that its trail tells how it ended. */
export function auditedAction(action: ActionDefinition, port: AuditPort) {
  const { name, permission, sensitive } = action;
  const thing = permission.split('.')[1] ?? name.slice(0, name.indexOf('.'));
  const secrets = secretFields(action.params);
  return {
    trail: (call: Call) =>
      new AuditTrail({ action: name, thing, secrets, ...call }, { port, active: Boolean(sensitive) }),
    async run<T>(trail: AuditTrail, work: () => Promise<T>): Promise<T> {
      try {
        if (sensitive === 'outside') await trail.begin();
        const result = await work();
        await trail.done();
        return result;
      } catch (error) {
        await trail.failed(error);
        throw error;
      }
    },
    /** What was not let in was not checked either, so only the id of its params is told. */
    async refused(call: Call, error: unknown): Promise<void> {
      const { id } = call.params ?? {};
      await this.trail({ ...call, params: typeof id === 'string' ? { id } : {} }).failed(error);
    },
  };
}
