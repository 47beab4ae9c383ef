import type { LanguageTag } from '#model/localized.ts';
import { languageNamed } from '../passage/language.ts';

/** Which columns of a table are texts and their translations. */
export interface PairColumns {
  readonly source: number;
  readonly targets: readonly number[];
  /** By column. */
  readonly languages: ReadonlyMap<number, LanguageTag | undefined>;
  /** The column that names a row, where there is one. */
  readonly key: number | undefined;
  /** Whether the first row is a header. */
  readonly header: boolean;
}

const sourceNames = new Set(
  ['source', 'source text', 'src', 'original', 'msgid', 'fuente', 'origen', 'texto original', 'texto fuente'].map(fold),
);
const targetNames = new Set(
  [
    'target',
    'target text',
    'tgt',
    'translation',
    'translated',
    'msgstr',
    'traducción',
    'destino',
    'meta',
    'texto meta',
  ].map(fold),
);
const keyNames = new Set(
  ['id', 'key', 'clave', 'identifier', 'identificador', 'segment', 'segmento', 'context', 'location'].map(fold),
);

function fold(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A column is told by a language's name or tag, perhaps with what it holds: "English", "es-MX", "Source (en)", "text_es". */
function languageOf(header: string): LanguageTag | undefined {
  // "id" is Indonesian too.
  if (keyNames.has(fold(header))) return undefined;
  const whole = languageNamed(header);
  if (whole !== undefined) return whole;
  const part =
    /^(?:source|target|text|texto|translation|traducci[oó]n|original|origen|destino)[\s_:-]*[([]?([\p{L}-]+)[)\]]?$/iu.exec(
      header.trim(),
    )?.[1];
  return part === undefined ? undefined : languageNamed(part);
}

const startsLike = (header: string, names: ReadonlySet<string>): boolean =>
  names.has(fold(header)) || names.has(fold(header.split(/[\s_:([-]/, 1)[0] ?? ''));

/**
 * The columns by their headers: what the caller names, else "source" and "target", else those named by a language,
 * else the first two, and then the first row is text.
 * @returns undefined where there are not two columns, or none of the names that the caller gives
 */
export function pairColumns(
  headers: readonly string[],
  told: { readonly source: string; readonly target: string } | undefined,
): PairColumns | undefined {
  const folded = headers.map(fold);
  const spoken = headers.map(languageOf);
  const languages = new Map(spoken.map((language, column) => [column, language] as const));
  const key = folded.findIndex((name) => keyNames.has(name));
  const found = (source: number, targets: readonly number[], header = true): PairColumns => ({
    source,
    targets,
    languages,
    key: header && key >= 0 && key !== source && !targets.includes(key) ? key : undefined,
    header,
  });
  if (told !== undefined) {
    const [source, target] = [folded.indexOf(fold(told.source)), folded.indexOf(fold(told.target))];
    return source < 0 || target < 0 ? undefined : found(source, [target]);
  }
  const source = headers.findIndex((header) => startsLike(header, sourceNames));
  const target = headers.findIndex((header) => startsLike(header, targetNames));
  if (source >= 0 && target >= 0 && source !== target) return found(source, [target]);
  const inLanguage = spoken.flatMap((language, column) => (language === undefined ? [] : [column]));
  const [first, ...others] = inLanguage;
  if (first !== undefined && others.length > 0) return found(first, others);
  return headers.length < 2
    ? undefined
    : { source: 0, targets: [1], languages: new Map(), key: undefined, header: false };
}
