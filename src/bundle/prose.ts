import type { Root } from 'mdast';
import { readMarkdown } from '#model/markdown.ts';
import { type ContentFile, type ContentPath, type Position, positionOf } from './content-file.ts';
import { allEntries, type Draft, type Entry } from './draft.ts';
import { occurrences } from './occurrences.ts';
import { isRecord } from './record.ts';

/** A text of the toolkit in one language, and the way from its words to their place in the file. */
export interface Passage {
  readonly entry: Entry<unknown>;
  readonly file: ContentFile;
  readonly language: string;
  /** In Markdown. Offsets in it are in UTF-16 code units. */
  readonly text: string;
  readonly root: Root;
  /** Where the marks of the text lie too deep in each other for it to be read as Markdown. */
  readonly tooDeepAt?: number;
  /** The place in the file of the words, as they stand at or after an offset of the text for the nth time (from 0). */
  locate(words: string, offset: number, nth?: number): Position;
}

/** Fields that hold running text in Markdown wherever they stand in an entry. */
const proseFields = new Set([
  'purpose',
  'userAudience',
  'participantAudience',
  'howChosen',
  'limits',
  'summary',
  'reason',
  'usage',
  'explanation',
  'trap',
  'howToUse',
  'prerequisite',
  'prepare',
  'knowYourAudience',
  'description',
  'forWhom',
  'interpretation',
  'interpreters',
  'statement',
  'text',
]);

function* localizedProse(
  value: unknown,
  path: ContentPath,
  languages: ReadonlySet<string>,
): Generator<{ language: string; path: ContentPath; text: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* localizedProse(item, [...path, index], languages);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if ((proseFields.has(key) || path.at(-2) === 'values' || path.at(-1) === 'values') && isRecord(child)) {
      for (const [language, text] of Object.entries(child)) {
        if (languages.has(language) && typeof text === 'string') {
          yield { language, path: [...here, language], text };
        }
      }
    }
    yield* localizedProse(child, here, languages);
  }
}

/** A concept's own texts: they stand under their language, not under a field. */
function* conceptProse(value: unknown): Generator<{ language: string; path: ContentPath; text: string }> {
  const languages = isRecord(value) && isRecord(value['languages']) ? value['languages'] : {};
  for (const [language, part] of Object.entries(languages)) {
    if (!isRecord(part)) continue;
    const base = ['languages', language];
    const definition = isRecord(part['definition']) ? part['definition']['text'] : undefined;
    if (typeof definition === 'string') {
      yield { language, path: [...base, 'definition', 'text'], text: definition };
    }
    for (const field of ['plain', 'note']) {
      const text = part[field];
      if (typeof text === 'string') yield { language, path: [...base, field], text };
    }
    const terms = Array.isArray(part['terms']) ? part['terms'] : [];
    for (const [index, term] of terms.entries()) {
      const contexts = isRecord(term) && Array.isArray(term['contexts']) ? term['contexts'] : [];
      for (const [at, context] of contexts.entries()) {
        const text = isRecord(context) ? context['text'] : undefined;
        if (typeof text === 'string') {
          yield { language, path: [...base, 'terms', index, 'contexts', at, 'text'], text };
        }
      }
    }
  }
}

function* passagesOf(entry: Entry<unknown>, languages: ReadonlySet<string>): Generator<Passage> {
  const { file } = entry;
  for (const { language, path, text } of [...conceptProse(file.value), ...localizedProse(file.value, [], languages)]) {
    yield {
      entry,
      file,
      language,
      text,
      ...readMarkdown(text),
      // In YAML a text may be folded, indented and quoted: its words are counted, not its letters.
      locate(words, offset, nth = 0) {
        const before = occurrences(text, words).filter((at) => at < offset).length;
        return file.locateInside(path, words, before + nth);
      },
    };
  }
  for (const [language, source] of Object.entries(entry.texts)) {
    yield {
      entry,
      file: source,
      language,
      text: source.text,
      ...readMarkdown(source.text),
      locate(words, offset, nth = 0) {
        const at = occurrences(source.text, words).filter((start) => start >= offset)[nth];
        return positionOf(source.text, at ?? offset);
      },
    };
  }
}

const passagesByDraft = new WeakMap<Draft, readonly Passage[]>();

/** Every text that the toolkit itself says, in every language. Worked out once for all checks of a draft. */
export function passages(draft: Draft): readonly Passage[] {
  const known = passagesByDraft.get(draft);
  if (known) return known;
  const languages = new Set(draft.meta.value.languages);
  const own = [draft.meta, ...(draft.organization ? [draft.organization] : [])];
  const found = [...allEntries(draft), ...own].flatMap((entry) => [...passagesOf(entry, languages)]);
  passagesByDraft.set(draft, found);
  return found;
}
