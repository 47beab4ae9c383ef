import { utf16MarkOf } from '../utf16.ts';

/** The encoding is not known, or the bytes are not in it. */
export class UndecodableBytes extends Error {
  readonly code: 'unknown-encoding' | 'wrong-bytes';

  constructor(code: 'unknown-encoding' | 'wrong-bytes', message: string) {
    super(message);
    this.name = 'UndecodableBytes';
    this.code = code;
  }
}

/**
 * The encoding of an XML entity by its first bytes: the byte order mark, then the pattern of `<?`, then
 * the XML declaration, else UTF-8 (XML 1.0, appendix F). A UTF-16 file whose declaration still says
 * "utf-8", as some exporters write it, is UTF-16.
 */
export function xmlEncoding(start: Uint8Array): string {
  const [first, second] = start;
  const marked = utf16MarkOf(start);
  if (marked !== undefined) return marked;
  if (first === 0x3c && second === 0x00) return 'utf-16le';
  if (first === 0x00 && second === 0x3c) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const head = String.fromCharCode(...start.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1];
  // The bytes were single ones so far, so a declared UTF-16 cannot be true.
  return declared === undefined || /^utf-?16|^ucs-?[24]/i.test(declared) ? 'utf-8' : declared;
}

/** How many bytes are kept until the encoding is settled. */
const enough = 200;

/** Turns the bytes of an XML file into text, piece by piece, without a byte order mark. */
export class XmlDecoder {
  #decoder: TextDecoder | undefined;
  #start: Uint8Array = new Uint8Array(0);

  /** @throws {UndecodableBytes} */
  write(bytes: Uint8Array): string {
    if (this.#decoder !== undefined) return this.#decode(this.#decoder, bytes, true);
    const start = new Uint8Array(this.#start.length + bytes.length);
    start.set(this.#start);
    start.set(bytes, this.#start.length);
    this.#start = start;
    return start.length < enough ? '' : this.#begin(true);
  }

  /** @throws {UndecodableBytes} */
  end(): string {
    return this.#decoder === undefined ? this.#begin(false) : this.#decode(this.#decoder, new Uint8Array(0), false);
  }

  #begin(stream: boolean): string {
    const encoding = xmlEncoding(this.#start);
    try {
      this.#decoder = new TextDecoder(encoding, { fatal: true });
    } catch {
      throw new UndecodableBytes('unknown-encoding', `the file says that its encoding is "${encoding}"`);
    }
    const start = this.#start;
    this.#start = new Uint8Array(0);
    return this.#decode(this.#decoder, start, stream);
  }

  #decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw new UndecodableBytes('wrong-bytes', `there are bytes here that are no ${decoder.encoding.toUpperCase()}`);
    }
  }
}
