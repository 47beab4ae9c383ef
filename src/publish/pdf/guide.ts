import type { InterfaceStrings } from '#model/interface-strings.ts';
import { citedIn, plainText } from '#model/markdown.ts';
import type { Organization } from '#model/organization.ts';
import type { Presentation } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { citationsOf } from '../citations-of.ts';
import { fieldLabel, type LocalValues, localFields, localValues } from '../organization-profile.ts';
import { figuresNamed, splitFigures } from '../pptx/figures.ts';
import { PrintRefused } from '../refusal.ts';
import { finishPdf } from './finish-pdf.ts';
import { guideSlide } from './guide-slide.ts';
import { guideSources } from './guide-sources.ts';
import { inlineMarkup, type MarkupContext } from './markup.ts';
import { type Paper, papers, preamble } from './preamble.ts';
import { MissingGlyph, typeset } from './typesetter.ts';
import { joined, literal } from './typst-code.ts';

/** How a guide is to be printed, and for whom. */
export interface GuideOptions {
  /** Without it, its name and numbers are lines to write on. */
  readonly organization?: Organization | undefined;
  /** `letter` where it is not given. */
  readonly paper?: Paper | undefined;
}

export interface PrintedGuide {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** The depth of a Markdown heading on a slide is 3 or more; the slide's own title is a heading of level 3. */
const headingShift = 1;

const style = (paper: Paper, foot: string): string => {
  const { width, height } = papers[paper];
  return `
#set page(
  width: ${width}, height: ${height}, margin: (x: 0.95in, top: 0.8in, bottom: 0.9in), footer-descent: 0.3in,
  footer: text(size: 8pt, fill: luma(25%), { ${literal(foot)}; h(1fr); context counter(page).display("1 / 1", both: true) }),
)
#set text(size: 10.5pt)
#set par(leading: 0.62em, spacing: 0.95em)
#set list(spacing: 0.65em)
#set enum(spacing: 0.65em)
#set terms(spacing: 0.8em, hanging-indent: 0pt, separator: [: ])
#show heading: set text(fill: accent, weight: "bold")
#show heading.where(level: 1): it => block(above: 0pt, below: 0.9em, width: 100%, inset: (bottom: 0.4em),
  stroke: (bottom: 1.2pt + accent), text(size: 1.5em, it.body))
#show heading.where(level: 2): set text(size: 1.2em)
#show heading.where(level: 2): set block(above: 1.35em, below: 0.7em)
#show heading.where(level: 3): set text(size: 1.08em)
#show heading.where(level: 3): set block(above: 1.9em, below: 0.75em)
#let slide-face(body) = block(width: 100%, breakable: false, above: 0.75em, below: 0.9em,
  inset: (left: 0.9em, y: 0.35em), stroke: (left: 2.5pt + accent), body)
#let notes-label(label) = block(above: 0.9em, below: 0.65em, sticky: true,
  text(size: 0.85em, weight: "bold", fill: luma(25%), label))
`;
};

/** The ids of all sources of a presentation: those cited, in the order of their first citation, then the rest. */
export function sourcesOfGuide(snapshot: Snapshot, presentation: Presentation, language: string): string[] {
  const { summary, header, prerequisite, knowYourAudience, prepare } = presentation;
  const before = [summary, header.purpose, header.userAudience, header.participantAudience];
  const texts = [...before, prerequisite, knowYourAudience, prepare].flatMap((text) => citedIn(text[language] ?? ''));
  const slides = (presentation.slides[language] ?? []).flatMap(({ body, notes }) => [
    ...splitFigures(body).flatMap((part) => {
      if (typeof part === 'string') return citedIn(part);
      const distinction = snapshot.toolkit.distinctions.find((entry) => entry.id === part.distinction);
      if (distinction === undefined) return [];
      return figuresNamed(distinction, part.figures).map((figure) => sourceId(figure.source));
    }),
    ...citedIn(notes),
  ]);
  const all = [...texts, ...slides, ...presentation.sources.map(sourceId)];
  return [...new Set(all)].filter((id) => snapshot.source(id) !== undefined);
}

/** Name and numbers of the local agency, or a line for each. */
const localInformation = (values: LocalValues, strings: InterfaceStrings): string =>
  `terms(tight: false, spacing: 1.1em, ${localFields
    .filter((field) => field !== 'address' || values.address !== undefined)
    .map((field) => {
      const value = values[field];
      const label = literal(fieldLabel(field, strings));
      return `terms.item(${label}, ${value === undefined ? 'write-to-end' : literal(value)})`;
    })
    .join(', ')})`;

function counted(forms: InterfaceStrings['counts']['minutes'], count: number, language: string): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '{count}';
  return form.replace('{count}', new Intl.NumberFormat(language).format(count));
}

/**
 * The facilitator's guide of a presentation, as PDF/UA-1 (tagged, bookmarks, fonts embedded, language and
 * title set, links described): what to know before, every slide with its notes, and the sources. The same
 * snapshot and options give the same bytes.
 * @throws {PrintRefused} `no-language` where the toolkit has no such language, `missing-glyph` where a
 *   character has no letterform
 */
export async function renderGuidePdf(
  snapshot: Snapshot,
  presentation: Presentation,
  language: string,
  { organization, paper = 'letter' }: GuideOptions = {},
): Promise<PrintedGuide> {
  const strings = snapshot.toolkit.strings[language];
  if (strings === undefined) throw new PrintRefused({ code: 'no-language', language });
  const say = (text: Readonly<Record<string, string>>): string => text[language] ?? '';
  const values = localValues(organization, language);
  const cited = sourcesOfGuide(snapshot, presentation, language);
  const links = new Map<string, string>();
  const context: MarkupContext = {
    values,
    strings,
    headingShift,
    citation: (source) => {
      const at = cited.indexOf(source);
      return at < 0 ? undefined : at + 1;
    },
    onLink: (address, words) => links.set(address, words),
  };
  const { presentation: names, header, counts, concept } = strings;
  const { meta } = snapshot.toolkit;
  const slides = presentation.slides[language] ?? [];
  const title = say(presentation.title);
  const inline = (text: Readonly<Record<string, string>>): string => inlineMarkup(context, say(text));
  const section = (name: string, body: string): string => joined([`heading(level: 2, ${literal(name)})`, body]);
  const terms = [
    [header.purpose, inline(presentation.header.purpose)],
    [header.userAudience, inline(presentation.header.userAudience)],
    [header.participantAudience, inline(presentation.header.participantAudience)],
    [
      names.duration,
      literal(
        `${counted(counts.minutes, presentation.minutes, language)}, ${counted(counts.slides, slides.length, language)}`,
      ),
    ],
  ].map(([name = '', text]) => `terms.item(${literal(name)}, ${text})`);
  const topics = (presentation.topics[language] ?? []).map((topic) => `list.item(${literal(topic)})`);
  const sources = cited.flatMap((id) => snapshot.source(id) ?? []);
  const parts = [
    `heading(level: 1, ${literal(title)})`,
    `par(text(size: 1.1em, ${inline(presentation.summary)}))`,
    section(names.guide, `terms(tight: false, ${terms.join(', ')})`),
    section(names.topics, `list(${topics.join(', ')})`),
    section(names.prerequisite, `par(${inline(presentation.prerequisite)})`),
    section(names.knowYourAudience, `par(${inline(presentation.knowYourAudience)})`),
    section(names.prepare, `par(${inline(presentation.prepare)})`),
    `block(breakable: false, width: 100%, above: 1.5em, ${section(names.localInformation, localInformation(values, strings))})`,
    section(names.slides, joined(slides.map((slide, index) => guideSlide(snapshot, slide, index + 1, context)))),
    ...(sources.length === 0
      ? []
      : [
          section(
            concept.sources,
            guideSources(sources, citationsOf(snapshot, language), strings, (address, words) =>
              links.set(address, words),
            ),
          ),
        ]),
  ];
  const head = preamble({
    language,
    title,
    author: values.organization ?? say(meta.name),
    summary: plainText(say(presentation.summary)),
  });
  const foot = `${say(meta.name)} · ${names.guide} · ${presentation.changed}`;
  const result = typeset(`${head}\n${style(paper, foot)}\n#${joined(parts)}`);
  try {
    return { bytes: await finishPdf(result.pdf(), links, undefined), pages: result.pages };
  } catch (error) {
    if (!(error instanceof MissingGlyph)) throw error;
    const piece = { id: presentation.id, title: presentation.title, language };
    throw new PrintRefused({ code: 'missing-glyph', piece, characters: error.characters });
  }
}
