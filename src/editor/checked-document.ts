import type { Checker, CheckOptions } from '#check/checker.ts';
import type { Finding } from '#check/finding.ts';
import { type Occurrence, occurrencesIn } from '#check/occurrence.ts';
import { detectFormat } from '#formats/detect-format.ts';
import type { Edit } from '#formats/passage/options.ts';
import { type PassageFormat, PassageRefusal, passageFormats } from '#formats/passage-formats.ts';
import { type Passage, type PassageDocument, placeInFile } from '#model/passage.ts';
import type { Problem } from '#model/problem.ts';

/** What editors call the languages whose files may have any name. */
const byEditorLanguage: Readonly<Record<string, string>> = {
  plaintext: 'text',
  markdown: 'markdown',
  html: 'html',
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
  po: 'po',
  gettext: 'po',
};

/** A text that an editor has open, as the checker sees it. */
export interface CheckedDocument {
  readonly findings: readonly Finding[];
  /** Why the text could not be read: while one types, markup is often broken. */
  readonly refusal: Problem | undefined;
  /** The language of the passage at an offset; that of the whole text where there is none. */
  languageAt(offset: number): string;
  /** The term at an offset, whether or not there is a finding, with its place in the text. */
  termAt(offset: number): { readonly occurrence: Occurrence; readonly start: number; readonly end: number } | undefined;
  /** The text with edits made as its format writes them; undefined where they cannot be. */
  edited(edits: readonly Edit[]): Promise<string | undefined>;
}

const byteOrderMark = '\uFEFF';
const decoder = new TextDecoder();

function formatFor(path: string, editorLanguage: string, bytes: Uint8Array): PassageFormat | undefined {
  const named = byEditorLanguage[editorLanguage];
  if (named !== undefined && passageFormats[named] !== undefined) return passageFormats[named];
  return passageFormats[detectFormat(path, bytes)];
}

const holds = (passage: Passage, offset: number): boolean => {
  const { start, end } = placeInFile(passage, 0, passage.text.length);
  return start <= offset && offset <= end;
};

/**
 * Reads and checks a text.
 * @param path of the file, for its extension and for what is told of it
 * @param editorLanguage what the editor calls its language, such as `markdown`
 */
export async function checkOpenDocument(
  checker: Checker,
  text: string,
  path: string,
  editorLanguage: string,
  options: CheckOptions,
): Promise<CheckedDocument> {
  // An editor has decoded the text, whatever encoding the file names; the mark says that it is UTF-8 here.
  const bytesOf = (of: string): Uint8Array => new TextEncoder().encode(byteOrderMark + of);
  const bytes = bytesOf(text);
  let document: PassageDocument = { text, passages: [], pairs: [] };
  let format: PassageFormat | undefined;
  let refusal: Problem | undefined;
  try {
    format = formatFor(path, editorLanguage, bytes);
    if (format !== undefined) document = await format.read(bytes, path);
  } catch (error) {
    if (!(error instanceof PassageRefusal)) throw error;
    refusal = error.problem;
  }
  const checked = checker.checkDocument(document, options);
  const passages = [...document.passages, ...document.pairs.flatMap(({ source, target }) => [source, target])];
  const languageOf = (passage: Passage): string => passage.language ?? checker.languageOf(passage.text, options);

  return {
    findings: checked.findings,
    refusal,
    languageAt: (offset) => {
      const passage = passages.find((one) => holds(one, offset));
      return passage === undefined ? (checked.language.split('>').at(-1) ?? checked.language) : languageOf(passage);
    },
    termAt(offset) {
      for (const passage of passages.filter((one) => holds(one, offset))) {
        const index = checker.lexicon.index('all', languageOf(passage).split('-')[0]);
        for (const occurrence of occurrencesIn(index, passage.text)) {
          const { start, end } = placeInFile(passage, occurrence.start, occurrence.end);
          if (start <= offset && offset <= end) return { occurrence, start, end };
        }
      }
      return undefined;
    },
    async edited(edits) {
      if (format?.rewrite === undefined) return undefined;
      try {
        const changed = await format.rewrite(bytes, path, edits);
        return decoder.decode(changed);
      } catch (error) {
        if (error instanceof PassageRefusal) return undefined;
        throw error;
      }
    },
  };
}
