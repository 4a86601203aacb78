import type { AuditNote } from '@isp/sdk';
import type { Arguments } from './arguments.ts';

/** What a sandboxed plugin says for the audit log. */
export function auditNote(sent: Arguments): AuditNote {
  return {
    ...(sent.value('subject') === undefined ? {} : { subject: subject(sent.within('subject')) }),
    ...given('before', sent.object('before')),
    ...given('after', sent.object('after')),
    ...given('reason', sent.optionalText('reason', 500)),
  };
}

function subject(sent: Arguments): NonNullable<AuditNote['subject']> {
  return {
    kind: sent.text('kind', 100),
    id: sent.text('id', 200),
    ...given('customerId', sent.optionalText('customerId', 100)),
    ...given('resellerId', sent.optionalText('resellerId', 100)),
  };
}

function given(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}
