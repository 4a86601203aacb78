/** Writes text as UTF-8; half of a surrogate pair becomes U+FFFD. */
class Utf8Encoder {
  readonly encoding = 'utf-8';

  encode(text = ''): Uint8Array {
    const wellFormed = String(text).toWellFormed();
    const bytes = new Uint8Array(wellFormed.length * 3);
    let length = 0;
    for (const sign of wellFormed) {
      for (const byte of bytesOf(sign.codePointAt(0) as number)) bytes[length++] = byte;
    }
    return bytes.slice(0, length);
  }
}

function bytesOf(point: number): number[] {
  if (point < 0x80) return [point];
  const last = 0x80 | (point & 0x3f);
  if (point < 0x800) return [0xc0 | (point >> 6), last];
  const middle = 0x80 | ((point >> 6) & 0x3f);
  if (point < 0x10000) return [0xe0 | (point >> 12), middle, last];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), middle, last];
}

/** Reads UTF-8; what is none becomes U+FFFD. */
class Utf8Decoder {
  readonly encoding = 'utf-8';

  decode(bytes: Uint8Array = new Uint8Array()): string {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; ) {
      const { point, length } = pointAt(bytes, at);
      parts.push(String.fromCodePoint(point));
      at += length;
    }
    return parts.join('');
  }
}

/** The smallest code point each length may write: shorter ones would be written in two ways. */
const smallest = [0, 0, 0x80, 0x800, 0x10000];

function pointAt(bytes: Uint8Array, at: number): { readonly point: number; readonly length: number } {
  const first = bytes[at] as number;
  if (first < 0x80) return { point: first, length: 1 };
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
  let point = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return { point: 0xfffd, length: next };
    point = (point << 6) | (byte & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  const sound = length > 0 && point >= (smallest[length] as number) && point <= 0x10ffff && !isSurrogate;
  return sound ? { point, length } : { point: 0xfffd, length: Math.max(length, 1) };
}

Object.assign(globalThis, { TextEncoder: Utf8Encoder, TextDecoder: Utf8Decoder });
