import type { Overflow } from './overflow.ts';

/** The tool cannot be printed as asked; the message names the place and what would do. Nothing is cut off. */
export class PrintRefused extends Error {
  override readonly name = 'PrintRefused';
  readonly code: 'overflow' | 'missing-glyph' | 'option' | 'unknown-concept';
  readonly overflows: readonly Overflow[];

  constructor(code: PrintRefused['code'], message: string, overflows: readonly Overflow[] = []) {
    super(message);
    this.code = code;
    this.overflows = overflows;
  }
}
