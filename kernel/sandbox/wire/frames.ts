/** A message between host and locked-down process: one letter for its kind, and text. */
export interface Frame {
  readonly kind: string;
  readonly text: string;
}

const headBytes = 5;

/** Length (4 bytes, big-endian, of the text), kind (1 byte), text (UTF-8). */
export function writeFrame({ kind, text }: Frame): Buffer {
  const bytes = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(headBytes + bytes);
  frame.writeUInt32BE(bytes, 0);
  frame.write(kind, 4, 1, 'latin1');
  frame.write(text, headBytes);
  return frame;
}

/** Thrown for a frame that says it is larger than allowed; nothing more is read then. */
export class FrameTooLarge extends RangeError {
  override readonly name = 'FrameTooLarge';
}

/** Puts frames together from what arrives; never keeps more than one frame of the allowed size. */
export class FrameReader {
  readonly #limitBytes: number;
  #chunks: Buffer[] = [];
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** The frames that are whole with this chunk. */
  *take(chunk: Buffer): Generator<Frame> {
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    for (let frame = this.#next(); frame; frame = this.#next()) yield frame;
  }

  #next(): Frame | undefined {
    if (this.#bytes < headBytes) return undefined;
    if ((this.#chunks[0] as Buffer).byteLength < headBytes) this.#join();
    const length = (this.#chunks[0] as Buffer).readUInt32BE(0);
    if (length > this.#limitBytes) throw new FrameTooLarge(`a message of ${length} bytes`);
    if (this.#bytes < headBytes + length) return undefined;
    this.#join();
    const whole = this.#chunks[0] as Buffer;
    const rest = whole.subarray(headBytes + length);
    this.#chunks = rest.byteLength > 0 ? [rest] : [];
    this.#bytes = rest.byteLength;
    return {
      kind: whole.toString('latin1', 4, 5),
      text: whole.toString('utf8', headBytes, headBytes + length),
    };
  }

  #join(): void {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
  }
}
