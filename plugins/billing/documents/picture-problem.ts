import { inflateSync } from 'node:zlib';

const largestSide = 2_000;

/**
 * What is wrong with a picture for documents; undefined: nothing. Its data is read through here, since a broken picture
 * would be noticed only when documents are printed.
 */
export function pictureProblem(contentType: 'image/png' | 'image/jpeg', bytes: Buffer): string | undefined {
  const size = contentType === 'image/png' ? readPng(bytes) : readJpeg(bytes);
  if (typeof size === 'string') return size;
  const [width, height] = size;
  if (width < 1 || height < 1 || width > largestSide || height > largestSide)
    return `is not 1 to ${largestSide} pixels wide and high`;
  return undefined;
}

type Size = readonly [width: number, height: number];

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples of a pixel by colour type (PNG, third edition, table 11). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const broken = 'cannot be read as a picture; save it anew';

function readPng(bytes: Buffer): Size | string {
  if (!bytes.subarray(0, 8).equals(pngStart)) return 'is no image/png';
  const chunks = [...chunksOf(bytes)];
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return broken;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [bits = 0, color = 0, , , interlaced] = header.data.subarray(8);
  if (interlaced !== 0) return 'is interlaced; save it without';
  if (width > largestSide || height > largestSide) return [width, height];
  if (color === 3 && !chunks.some(({ type }) => type === 'PLTE')) return broken;
  const bitsOfRow = width * bits * (samples[color] ?? 0);
  const expected = height * (1 + (bitsOfRow + ((8 - (bitsOfRow % 8)) % 8)) / 8);
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  try {
    const pixels = inflateSync(data, { maxOutputLength: expected + 1 });
    return pixels.length === expected ? [width, height] : broken;
  } catch {
    return broken;
  }
}

function* chunksOf(bytes: Buffer): Generator<{ readonly type: string; readonly data: Buffer }, void> {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) };
    at = end + 4;
  }
}

/** Frames that say how large the picture is (ITU-T T.81, table B.1: SOF0 to SOF2). */
const frames = new Set([0xc0, 0xc1, 0xc2]);

function readJpeg(bytes: Buffer): Size | string {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return 'is no image/jpeg';
  let at = 2;
  while (at + 10 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (frames.has(marker)) {
      const components = bytes[at + 9];
      if (components !== 1 && components !== 3) return 'is in colours for presses (CMYK); save it in RGB';
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return broken;
}
