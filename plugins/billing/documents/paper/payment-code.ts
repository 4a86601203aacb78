import { encode } from 'uqr';
import type { Element, Paper } from './paper.ts';

/** Draws a QR code with its top left corner at a place; `says` is for those who do not see it. */
export function drawCode(
  paper: Paper,
  parent: Element,
  { payload, says, x, y, size }: { payload: string; says: string; x: number; y: number; size: number },
): void {
  const { data, size: modules } = encode(payload, { ecc: 'M', border: 0 });
  const module = size / modules;
  const options = { alt: says, bbox: [x, y, x + size, y + size] };
  paper.element(parent, 'Figure', options, () => {
    for (const [row, cells] of data.entries())
      for (const [column, isDark] of cells.entries())
        if (isDark) paper.doc.rect(x + column * module, y + row * module, module, module);
    paper.doc.fillColor('black').fill();
  });
}
