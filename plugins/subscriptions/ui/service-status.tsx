import { useHost } from '@isp/sdk/ui';
import { StatusBadge } from '@isp/ui';
import type { ReactNode } from 'react';
import { statusWords } from './names.ts';

/** What a service is, in the words of services: one that is cancelled is something else than a job that is. */
export function ServiceStatus({ status }: { readonly status: string }): ReactNode {
  const words: Readonly<Record<string, string>> = statusWords(useHost().t);
  const label = words[status];
  return <StatusBadge status={status} {...(label ? { label } : {})} />;
}
