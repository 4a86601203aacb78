import { createContext, useContext } from 'react';

/** The level of the next heading: below the page's own 2, within a section 3. Levels are not skipped (WCAG 1.3.1). */
export const HeadingLevel = createContext<2 | 3 | 4>(2);

/** The level a heading has here, and the one within. */
export function useHeadingLevel(): { readonly here: 2 | 3 | 4; readonly within: 3 | 4 } {
  const here = useContext(HeadingLevel);
  return { here, within: here === 2 ? 3 : 4 };
}
