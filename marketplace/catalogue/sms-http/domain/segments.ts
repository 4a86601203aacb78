/** The default alphabet of 3GPP TS 23.038 section 6.2.1: one septet each. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension: an escape and a septet. */
const extended = new Set('\f^{}\\[~]|€');

/** How long a text is on the air. */
export interface SegmentCount {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly segments: number;
  /** Characters that force UCS-2, each once. */
  readonly foreign: readonly string[];
}

/**
 * Counts the segments of a text: 160 septets of GSM-7 or 70 units of UCS-2 in one, 153 or 67 in each of several. What belongs
 * together (an escape and its septet, a surrogate pair) is not torn apart.
 */
export function countSegments(text: string): SegmentCount {
  const characters = [...text];
  const foreign = [...new Set(characters.filter((one) => !basic.has(one) && !extended.has(one)))];
  if (foreign.length === 0) {
    const sizes = characters.map((one) => (basic.has(one) ? 1 : 2));
    return { encoding: 'GSM-7', segments: pack(sizes, { single: 160, each: 153 }), foreign };
  }
  const sizes = characters.map((one) => one.length);
  return { encoding: 'UCS-2', segments: pack(sizes, { single: 70, each: 67 }), foreign };
}

function pack(sizes: readonly number[], { single, each }: { single: number; each: number }): number {
  if (sizes.reduce((sum, size) => sum + size, 0) <= single) return 1;
  let [segments, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > each) [segments, used] = [segments + 1, 0];
    used += size;
  }
  return segments;
}
