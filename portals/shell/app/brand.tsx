import { useAppLink } from '@isp/ui';
import type { ReactNode } from 'react';

/** The name of the application, which leads to the first page. */
export function Brand({ label }: { readonly label: string }): ReactNode {
  return (
    <a className="portal-brand" title={label} {...useAppLink('/')}>
      ISP Framework
    </a>
  );
}
