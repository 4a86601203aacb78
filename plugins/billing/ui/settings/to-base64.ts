/** What is in a file, as the interface takes it. */
export async function toBase64(file: Blob): Promise<string> {
  const octets = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(octets, (octet) => String.fromCharCode(octet)).join(''));
}
