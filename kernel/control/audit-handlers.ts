import type { KeptHead } from '../audit/kept-head.ts';
import type { KernelHandlers } from './kernel-handlers.ts';

/** The end of the audit log outside of the database, as the kernel keeps it. */
export function auditHandlers({ auditHead }: { readonly auditHead: KeptHead }): KernelHandlers {
  return {
    'kernel.audit.head.read': async () => ({ text: await auditHead.read() }),
    'kernel.audit.head.keep': ({ text }: { text: string }) => auditHead.keep(text),
  };
}
