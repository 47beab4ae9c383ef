import type { Finding, Severity, Summary } from '#check/finding.ts';
import { fill } from '#model/fill.ts';
import type { CheckPageStrings } from '#model/interface-strings.ts';
import { type Element, element, type Node } from './elements.ts';
import type { MarkedPassage, MarkedText, NumberedFinding } from './marked-passages.ts';

/** What is shown of a concept beside a finding. */
export interface About {
  readonly name: string;
  readonly href: string;
  /** The definition in plain words; empty where it is not at hand. */
  readonly meaning: string;
}

export interface CheckedTextOptions {
  readonly strings: CheckPageStrings;
  /** The language of the page. */
  readonly language: string;
  about(concept: string): About | undefined;
  /** Whether suggestions can be taken here: they are buttons then. */
  readonly live: boolean;
}

/** A page shows no more: who has so many begins with the first. */
export const mostFindings = 300;
/** Of a longer document, passages without findings are counted and not shown. */
const mostPassages = 60;

const severityOrder: readonly Severity[] = ['error', 'warning', 'note'];
const gravest = (findings: readonly NumberedFinding[]): Severity =>
  severityOrder.find((severity) => findings.some(({ finding }) => finding.severity === severity)) ?? 'note';

/** A count in the right plural form of the language. */
export function counted(
  forms: CheckPageStrings['counts'][keyof CheckPageStrings['counts']],
  count: number,
  language: string,
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '{count}';
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}

/** How many findings there are, in words: `3 findings: 1 to change, 2 notes`. */
export function summaryText(summary: Summary, { strings, language }: CheckedTextOptions): string {
  const { counts } = strings;
  const all = summary.error + summary.warning + summary.note;
  if (all === 0) return strings.clean;
  const parts = [
    summary.error > 0 ? [counted(counts.errors, summary.error, language)] : [],
    summary.warning > 0 ? [counted(counts.warnings, summary.warning, language)] : [],
    summary.note > 0 ? [counted(counts.notes, summary.note, language)] : [],
  ].flat();
  return `${counted(counts.findings, all, language)}: ${parts.join(', ')}`;
}

function textWithMarks({ text, language, marks }: MarkedText, { strings }: CheckedTextOptions): Element {
  const children: Node[] = [];
  let at = 0;
  for (const { start, end, findings } of marks) {
    children.push(text.slice(at, start));
    const severity = gravest(findings);
    const numbers = findings.map(({ number }) => number).join(', ');
    const told = `(${fill(strings.finding, { number: numbers })}, ${strings[severity]})`;
    children.push(
      element(
        'mark',
        { class: `mark mark--${severity}`, id: `mark-${findings[0]?.number}` },
        element(
          'a',
          { href: `#finding-${findings[0]?.number}` },
          text.slice(start, end),
          element('sup', { 'aria-hidden': 'true' }, numbers),
          element('span', { class: 'usa-sr-only' }, ` ${told}`),
        ),
      ),
    );
    at = end;
  }
  children.push(text.slice(at));
  return element('p', { class: 'checked__text', lang: language }, children);
}

const suggestionButtons = (
  { number, finding }: NumberedFinding,
  { strings }: CheckedTextOptions,
): Element | undefined =>
  finding.suggestions.length === 0
    ? undefined
    : element(
        'p',
        { class: 'finding__suggestions' },
        finding.suggestions.map(({ text }, index) =>
          element(
            'button',
            {
              type: 'button',
              class: index === 0 ? 'usa-button' : 'usa-button usa-button--outline',
              'data-finding': number,
              'data-suggestion': index,
            },
            text === '' ? strings.takeOut : fill(strings.use, { text }),
          ),
        ),
      );

function conceptLine(finding: Finding, { strings, about }: CheckedTextOptions): Element | undefined {
  const concept = about(finding.concept);
  if (concept === undefined) return undefined;
  return element(
    'p',
    { class: 'finding__concept' },
    element('a', { href: concept.href }, fill(strings.concept, { concept: concept.name })),
    ' ',
    concept.meaning,
  );
}

function findingItem(numbered: NumberedFinding, options: CheckedTextOptions): Element {
  const { number, finding } = numbered;
  const { strings } = options;
  return element(
    'li',
    { class: `finding finding--${finding.severity}`, id: `finding-${number}`, value: number },
    element(
      'h3',
      { tabindex: -1 },
      element('span', { class: 'finding__number' }, String(number)),
      ' ',
      element('span', { class: 'finding__word' }, finding.text),
      ' ',
      element('span', { class: 'finding__severity' }, strings[finding.severity]),
    ),
    element('p', {}, finding.message),
    options.live ? suggestionButtons(numbered, options) : undefined,
    conceptLine(finding, options),
  );
}

function passageElement(passage: MarkedPassage, options: CheckedTextOptions): Element {
  const { segment, original, text, findings } = passage;
  const [first] = findings;
  return element(
    'div',
    { class: original === undefined ? 'checked__passage' : 'checked__passage checked__passage--pair' },
    segment === null
      ? undefined
      : element('p', { class: 'checked__segment' }, fill(options.strings.where, { segment })),
    element(
      'div',
      { class: 'checked__texts' },
      original === undefined ? undefined : textWithMarks(original, options),
      textWithMarks(text, options),
    ),
    first === undefined
      ? undefined
      : element(
          'ol',
          { class: 'findings', start: first.number },
          findings.map((finding) => findingItem(finding, options)),
        ),
  );
}

/** A checked text: its passages with marks, and beneath each what was found in it. */
export function checkedText(passages: readonly MarkedPassage[], options: CheckedTextOptions): Element[] {
  const { strings, language } = options;
  const elements: Element[] = [];
  let clean = 0;
  const tellClean = (): void => {
    if (clean > 0)
      elements.push(element('p', { class: 'checked__clean' }, counted(strings.counts.clean, clean, language)));
    clean = 0;
  };
  for (const passage of passages) {
    const [first] = passage.findings;
    if (first === undefined && passages.length > mostPassages) {
      clean += 1;
      continue;
    }
    if (first !== undefined && first.number > mostFindings) {
      elements.push(element('p', { class: 'checked__clean' }, fill(strings.more, { count: mostFindings })));
      return elements;
    }
    tellClean();
    elements.push(passageElement(passage, options));
  }
  tellClean();
  return elements;
}
