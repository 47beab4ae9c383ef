import { resolve } from 'node:path';
import { NodeCompiler, type NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';

/** Files of its own that a document may name, by absolute path such as `/logo.png`. */
export type DocumentFiles = Readonly<Record<string, Uint8Array>>;

/** Typst found fault with a source of ours: a mistake in the program, not in the content. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
}

/** A character that the font does not have; PDF/UA-1 does not allow an empty box in its place. */
export class MissingGlyph extends Error {
  override readonly name = 'MissingGlyph';
  readonly characters: string;

  constructor(characters: string) {
    super(`the font has no character for "${characters}"`);
    this.characters = characters;
  }
}

/** A text set in type. */
export interface Typeset {
  readonly pages: number;
  /** The values of all `metadata` with this label, in order. */
  values(label: string): unknown[];
  /**
   * The document as PDF/UA-1 (ISO 14289-1): tagged, with title and language. The same source gives the
   * same bytes.
   * @throws {MissingGlyph}
   */
  pdf(): Uint8Array;
}

/** How many documents ago a cached piece of layout may have been used last. */
const cacheAge = 8;

/** No document reads a file of the machine: what it names lies below a folder that does not exist. */
const workspace = resolve('/existe-ayuda-has-no-such-folder');

let compiler: NodeCompiler | undefined;
let documents = 0;

/**
 * The compiler reads a source as a change of one before it. Where both end alike and the common end
 * begins inside a character (`á` after `¡`: both end in the byte A1), it keeps the old character, so that
 * words of another document come out (Typst 0.14.2). A number that never comes twice keeps the common end
 * within ASCII.
 */
function withUnlikeEnd(source: string): string {
  documents += 1;
  return `${source}\n//${documents}`;
}

/** Reading the fonts takes some 50 ms: once. The compiler keeps a cache of layouts and nothing else. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });
  return compiler;
}

const messagesOf = (error: NodeError | null): string =>
  (error?.shortDiagnostics ?? []).map((diagnostic) => JSON.stringify(diagnostic)).join('\n');

function exportPdf(press: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return press.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const missing = [...message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map((match) => match[1]);
    if (missing.length > 0) throw new MissingGlyph(missing.join(''));
    throw new TypesettingFailed(message);
  }
}

/**
 * Sets a Typst source in type.
 * @throws {TypesettingFailed}
 */
export function typeset(source: string, files: DocumentFiles = {}): Typeset {
  const press = theCompiler();
  for (const [path, bytes] of Object.entries(files)) press.mapShadow(`${workspace}${path}`, Buffer.from(bytes));
  try {
    const compiled = press.compile({ mainFileContent: withUnlikeEnd(source) });
    const document = compiled.result;
    if (document === null) throw new TypesettingFailed(messagesOf(compiled.takeDiagnostics()));
    return {
      pages: document.numOfPages,
      values: (label) => press.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[],
      pdf: () => exportPdf(press, document),
    };
  } finally {
    for (const path of Object.keys(files)) press.unmapShadow(`${workspace}${path}`);
    press.evictCache(cacheAge);
  }
}
