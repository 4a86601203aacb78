import type { Style } from './paper.ts';

const grey = '#444444';

/** How texts of documents look. */
export const styles = {
  title: { face: 'bold', size: 16 },
  strong: { face: 'bold', size: 9 },
  text: { face: 'regular', size: 9 },
  small: { face: 'regular', size: 7, color: grey },
  total: { face: 'bold', size: 11 },
} as const satisfies Record<string, Style>;
