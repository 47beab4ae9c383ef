import { contentTypes } from '../office/content-types.ts';
import type { OfficeKind, TextPart } from '../office/document.ts';
import { refusalOf } from '../passage/refusal.ts';
import { styleLanguages } from './styles.ts';

/** By the end of the content type: how the passages of the part are called, in the order of reading. */
const kinds: readonly (readonly [type: RegExp, segment: string | null])[] = [
  [/\bdocument\.main\+xml$|\btemplate\.main\+xml$|Template\.main\+xml$|document\.macroEnabled\.main\+xml$/, null],
  [/wordprocessingml\.header\+xml$/, 'header'],
  [/wordprocessingml\.footer\+xml$/, 'footer'],
  [/wordprocessingml\.footnotes\+xml$/, 'footnote'],
  [/wordprocessingml\.endnotes\+xml$/, 'endnote'],
  [/wordprocessingml\.comments\+xml$/, 'comment'],
  [/drawingml\.chart\+xml$/, 'chart'],
  [/drawingml\.diagramData\+xml$/, 'diagram'],
];

const expected = 'a DOCX file: an archive with word/document.xml';
const styleDepth = 64;

/**
 * Word documents: a passage for each paragraph of the text, of tables, text boxes, headers, footers, notes, comments,
 * diagrams, and for each alternative text. Deleted text is left out.
 */
export const docx: OfficeKind = {
  wanted: (name) =>
    name === '[Content_Types].xml' ||
    (/^word\/.*\.xml$/.test(name) && !/^word\/(?:theme|media|embeddings|fonts|glossary|activeX)\//.test(name)),
  textParts(archive, path) {
    const types = contentTypes(archive, path, expected);
    const parts = kinds.flatMap(([type, segment]): TextPart[] =>
      [...types]
        .filter(([name, own]) => type.test(own) && archive.has(name))
        .map(([name]): TextPart => ({ name, segment }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    );
    if (parts[0]?.segment !== null) {
      throw refusalOf(path, {
        code: 'no-office-document',
        message: 'the archive has no document in it',
        expected,
        mend: 'Save the document again in the program it comes from.',
      });
    }
    const styles = archive.get('word/styles.xml');
    const languages =
      styles === undefined
        ? new Map()
        : styleLanguages(new TextDecoder().decode(styles), `${path} (word/styles.xml)`, styleDepth);
    return { parts, styles: languages };
  },
};
