/** What V8 has and TypeScript does not know yet (ES2026). */
interface Base64 {
  fromBase64(text: string): Uint8Array;
}

export function fromBase64(text: string): Uint8Array {
  return (Uint8Array as unknown as Base64).fromBase64(text);
}

export function toBase64(bytes: Uint8Array): string {
  return (bytes as unknown as { toBase64(): string }).toBase64();
}

/** UTF-8 of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
