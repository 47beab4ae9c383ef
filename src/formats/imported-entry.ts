import type { Review } from '#model/concept.ts';
import type { LocalizedText } from '#model/localized.ts';
import type { Problem } from '#model/problem.ts';
import type {
  AdministrativeStatus,
  ConfusableRelation,
  GrammaticalGender,
  PartOfSpeech,
  Register,
  Reliability,
  Term,
  TermType,
} from '#model/term.ts';

/**
 * A concept as a foreign file tells it, before anyone has decided what becomes of it. Every part may be
 * missing: what a file does not say stays unsaid here, and is not filled with a default.
 */
export interface ImportedEntry {
  /** The file's own id of the concept; made from the first term where the file has none. */
  readonly id: string;
  readonly glossary?: string;
  readonly subjects: readonly string[];
  /** ISO 3166 codes or `INT`. */
  readonly jurisdiction: readonly string[];
  /** Keyed by BCP 47 tag. */
  readonly languages: Readonly<Record<string, ImportedLanguage>>;
  readonly relations: ImportedRelations;
  readonly review?: Review;
  /** `YYYY-MM-DD` */
  readonly changed?: string;
  /** What the neutral entry has no place for, by the name it has in the file. */
  readonly extra: Extra;
  /** Where it begins in the file, 1-based. */
  readonly place?: { readonly line: number; readonly column: number };
}

export interface ImportedLanguage {
  /** Inline Markdown, as everywhere in the toolkit; a reader of plain text escapes what would be a mark. */
  readonly definition?: string;
  readonly definitionSources?: readonly ImportedSource[];
  readonly plain?: string;
  readonly note?: string;
  readonly terms: readonly ImportedTerm[];
  readonly extra?: Extra;
}

export interface ImportedTerm {
  readonly text: string;
  readonly status?: AdministrativeStatus;
  readonly reason?: LocalizedText;
  readonly useInstead?: readonly string[];
  readonly type?: TermType;
  readonly partOfSpeech?: PartOfSpeech;
  readonly gender?: GrammaticalGender;
  readonly feminine?: string;
  readonly epicene?: boolean;
  readonly number?: Term['number'];
  readonly regions?: readonly string[];
  readonly register?: Register;
  readonly usage?: LocalizedText;
  readonly contexts?: readonly ImportedContext[];
  readonly searchForms?: readonly string[];
  readonly sources?: readonly ImportedSource[];
  readonly votes?: number;
  readonly reliability?: Reliability;
  readonly extra?: Extra;
}

export interface ImportedContext {
  readonly text: string;
  readonly source?: ImportedSource;
}

export interface ImportedSource {
  /** The id of a source of the toolkit, or the citation as the file has it. */
  readonly source: string;
  /** The place in it: page, section, article. */
  readonly at?: string;
}

export interface ImportedRelations {
  readonly broader: readonly string[];
  readonly related: readonly string[];
  readonly confusable: readonly ImportedConfusable[];
}

export interface ImportedConfusable {
  readonly concept: string;
  readonly severity?: ConfusableRelation['severity'];
  readonly kind?: ConfusableRelation['kind'];
  readonly explanation: LocalizedText;
}

export type Extra = Readonly<Record<string, readonly string[]>>;

/** What a reader makes of a file. It never throws on what is in the file: that is told in `problems`. */
export interface ImportResult {
  readonly entries: readonly ImportedEntry[];
  readonly problems: readonly Problem[];
  /** For tables: what each column was taken for. */
  readonly mapping?: readonly ColumnMapping[];
}

/** What a reader took a column for. */
export interface ColumnMapping {
  /** 1-based. */
  readonly column: number;
  /** As it stands in the file. */
  readonly header: string;
  /** The name of the field, such as `term` or `definition`; undefined: kept as `extra`. */
  readonly field: string | undefined;
  readonly language?: string;
  /** `exact`: our own header; `guessed`: from its name; `given`: told by the caller; `unknown`: kept as `extra`. */
  readonly how: 'exact' | 'guessed' | 'given' | 'unknown';
}
