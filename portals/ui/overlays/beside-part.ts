import type { BesideProps } from './beside.tsx';
import { latePart } from './late-part.ts';

/** What opens beside an element: menus, popovers, lists of what was found. */
export const besidePart = latePart<BesideProps>(() => import('./beside.tsx'));
