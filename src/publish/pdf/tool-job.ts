import type { InterfaceStrings } from '#model/interface-strings.ts';
import { plainText } from '#model/markdown.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { spokenTime, type Tool } from '#model/tool.ts';
import { citationsOf } from '../citations-of.ts';
import { type LocalValues, localFields } from '../organization-profile.ts';
import { qrCode } from '../qr.ts';
import { type Piece, PrintRefused } from '../refusal.ts';
import { conceptTable } from './concept-table.ts';
import { foldedCard } from './layouts/folded-card.ts';
import { layouts } from './layouts/index.ts';
import type { LayoutPlan, Sheet, SheetPanel } from './layouts/sheet.ts';
import { inlineMarkup, type MarkupContext, panelMarkup } from './markup.ts';
import type { FitReport } from './overflow.ts';
import { preamble } from './preamble.ts';
import type { PrintOptions } from './print-options.ts';
import { citedSources, sourcesLine } from './sources-line.ts';
import { type DocumentFiles, type Typeset, typeset } from './typesetter.ts';
import { joined, languageArguments, literal } from './typst-code.ts';

/** From this length on a word may be wider than a card; in UTF-16 code units. */
const longWord = 14;

function stringsOf(snapshot: Snapshot, language: string): InterfaceStrings {
  const strings = snapshot.toolkit.strings[language];
  if (strings === undefined) throw new PrintRefused({ code: 'no-language', language });
  return strings;
}

const fillPlain = (text: string, values: LocalValues): string =>
  localFields.reduce((filled, field) => filled.replaceAll(`{${field}}`, values[field] ?? ''), text);

/** The header of a tool speaks of the fields by name: they are not filled in there. */
const fieldNames: LocalValues = Object.fromEntries(localFields.map((field) => [field, `{${field}}`]));

/** Everything of one tool in one language that does not change while its length is tried out. */
export class ToolJob {
  readonly links = new Map<string, string>();
  readonly files: DocumentFiles;
  readonly snapshot: Snapshot;
  readonly tool: Tool;
  readonly language: string;
  readonly options: PrintOptions;
  readonly strings: InterfaceStrings;
  readonly plan: LayoutPlan;
  readonly cropMarks: boolean;
  readonly #cited: readonly string[];
  /** The parts of the sheet that do not depend on how long a text is. */
  readonly #fixed: Omit<Sheet, 'panels' | 'organization'>;

  constructor(snapshot: Snapshot, tool: Tool, language: string, options: PrintOptions) {
    this.snapshot = snapshot;
    this.tool = tool;
    this.language = language;
    this.options = options;
    this.strings = stringsOf(snapshot, language);
    const card = tool.layout === 'business-card';
    if (options.folded === true && options.sheet === '8-up') {
      throw new PrintRefused({ code: 'folded-sheet' });
    }
    if (!card && (options.folded === true || options.sheet === '8-up')) {
      throw new PrintRefused({ code: 'no-card', piece: this.piece });
    }
    this.plan = options.folded === true ? foldedCard : layouts[tool.layout];
    this.cropMarks = card && (options.cropMarks ?? options.sheet === '8-up');
    this.files = options.logo === undefined ? {} : { [`/logo.${options.logo.format}`]: options.logo.bytes };
    this.#cited = ['letter', 'term-sheet'].includes(tool.layout) ? citedSources(this.panels) : [];
    this.#fixed = {
      title: this.#say(tool.title),
      language,
      paper: options.paper ?? 'letter',
      cropMarks: this.cropMarks,
      eightUp: options.sheet === '8-up',
      qrCode: this.#qrCode(),
      logoCode: this.#logo(),
      sourcesCode: this.#sources(),
      headerCode: this.#header(),
      pronunciationCode: this.#pronunciation(),
      conceptsCode: this.#concepts(),
      footCode: literal(`${this.#say(snapshot.toolkit.meta.name)} · ${tool.changed}`),
    };
  }

  /** What is printed, for a refusal. */
  get piece(): Piece {
    const { id, title } = this.tool;
    return { id, title, language: this.language };
  }

  get panels(): readonly string[] {
    return this.tool.panels[this.language] ?? [];
  }

  #say(text: Readonly<Record<string, string>>): string {
    return text[this.language] ?? '';
  }

  #markup(values: LocalValues): MarkupContext {
    return {
      values,
      strings: this.strings,
      headingShift: this.plan.headingShift,
      citation: (source) => {
        const at = this.#cited.indexOf(source);
        return at < 0 ? undefined : at + 1;
      },
      onLink: (address, words) => this.links.set(address, words),
    };
  }

  #sources(): string | undefined {
    const sources = this.#cited.flatMap((id) => this.snapshot.source(id) ?? []);
    if (sources.length === 0) return undefined;
    const citations = citationsOf(this.snapshot, this.language);
    return sourcesLine(sources, citations, this.strings.concept.sources, (address, words) =>
      this.links.set(address, words),
    );
  }

  #header(): string {
    const { header } = this.strings;
    const rows: [string, Readonly<Record<string, string>>][] = [
      [header.purpose, this.tool.header.purpose],
      [header.userAudience, this.tool.header.userAudience],
      [header.participantAudience, this.tool.header.participantAudience],
      [this.strings.tool.howToUse, this.tool.howToUse],
    ];
    const verbatim = (text: string): string => inlineMarkup(this.#markup(fieldNames), text);
    return `terms(tight: false, ${rows
      .map(([name, text]) => `terms.item(${literal(name)}, ${verbatim(this.#say(text))})`)
      .join(', ')})`;
  }

  #concepts(): string | undefined {
    if (this.tool.concepts.length === 0) return undefined;
    const concepts = this.tool.concepts.map((id) => {
      const concept = this.snapshot.concept(id);
      if (concept === undefined) {
        throw new PrintRefused({ code: 'unknown-concept', piece: this.piece, concept: id });
      }
      return concept;
    });
    return conceptTable(concepts, this.snapshot.languages, this.strings);
  }

  #pronunciation(): string | undefined {
    const { pronunciation } = this.tool;
    const words = pronunciation?.words[this.language];
    if (pronunciation === undefined || words === undefined) return undefined;
    const items = words.map(
      ({ written, said, language }) =>
        `terms.item(text(${languageArguments(language ?? this.language)}, ${literal(written)}), ${literal(said)})`,
    );
    return joined([`heading(level: 2, ${literal(this.#say(pronunciation.title))})`, `terms(${items.join(', ')})`]);
  }

  #qrCode(): string | undefined {
    const website = this.options.organization?.website;
    if (website === undefined || this.options.qrCode === false) return undefined;
    const description = `${this.strings.tool.websiteLine}: ${website}`;
    return `image(bytes(${literal(qrCode(website).svg)}), format: "svg", width: 100%, alt: ${literal(description)})`;
  }

  #logo(): string | undefined {
    const { logo, organization } = this.options;
    if (logo === undefined) return undefined;
    const name = organization === undefined ? this.strings.tool.organizationLine : this.#say(organization.name);
    return `image(${literal(`/logo.${logo.format}`)}, width: 100%, height: 100%, fit: "contain", alt: ${literal(name)})`;
  }

  #panel(context: MarkupContext, panel: string, index: number, values: LocalValues): SheetPanel {
    const filled = fillPlain(panel, values);
    const { words, seconds } = spokenTime(filled);
    return {
      index,
      ...panelMarkup(context, panel),
      longWords: plainText(filled)
        .split(/[\s_]+/)
        .filter((word) => word.length >= longWord),
      timing: this.strings.tool.timing.replace('{words}', String(words)).replace('{seconds}', String(seconds)),
    };
  }

  /** Sets the tool in type with these panels and values. */
  set(panels: readonly string[], values: LocalValues): { typeset: Typeset; fits: readonly FitReport[] } {
    const context = this.#markup(values);
    const { meta } = this.snapshot.toolkit;
    const sheet: Sheet = {
      organization: values.organization,
      panels: panels.map((panel, index) => this.#panel(context, panel, index, values)),
      ...this.#fixed,
    };
    const head = preamble({
      language: this.language,
      title: sheet.title,
      author: values.organization ?? this.#say(meta.name),
      summary: plainText(this.#say(this.tool.summary)),
    });
    const result = typeset(`${head}\n${this.plan.draw(sheet)}`, this.files);
    return { typeset: result, fits: result.values('fit') as FitReport[] };
  }
}
