import { primaryLanguage } from './culture.ts';
import { type OpenPackage, openPackage } from './open-package.ts';
import { at, childrenNamed, descendants, type XmlElement } from './xml-tree.ts';

export type PptxRule =
  | 'not-a-presentation'
  | 'missing-title'
  | 'duplicate-title'
  | 'missing-alt-text'
  | 'reading-order'
  | 'table-header'
  | 'merged-cells'
  | 'missing-language'
  | 'notes-language';

/** What PowerPoint's accessibility checker would stop at. */
export interface PptxFinding {
  readonly rule: PptxRule;
  /** 1-based, in the order of the show; 0 for the file as a whole. */
  readonly slide: number;
  readonly message: string;
}

interface OpenSlide {
  readonly number: number;
  readonly tree: XmlElement;
  readonly layout: XmlElement | undefined;
  readonly notes: XmlElement | undefined;
}

type Check = (slide: OpenSlide, found: (rule: PptxRule, message: string) => void) => void;

const shapeNames = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp']);
const nonVisual = ['p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr', 'p:nvGrpSpPr', 'p:nvCxnSpPr'] as const;

const shapesOf = (tree: XmlElement): XmlElement[] => tree.children.filter((child) => shapeNames.has(child.name));

const propertiesOf = (shape: XmlElement): XmlElement | undefined =>
  nonVisual.map((name) => at(shape, name)).find((element) => element !== undefined);

const placeholderOf = (shape: XmlElement): XmlElement | undefined => at(propertiesOf(shape), 'p:nvPr', 'p:ph');
const nameOf = (shape: XmlElement): string => at(propertiesOf(shape), 'p:cNvPr')?.attributes['name'] ?? shape.name;
const isTitle = (shape: XmlElement): boolean =>
  ['title', 'ctrTitle'].includes(placeholderOf(shape)?.attributes['type'] ?? '');

const textOf = (element: XmlElement | undefined): string =>
  descendants(element, 'a:p')
    .map((paragraph) =>
      descendants(paragraph, 'a:t')
        .map((text) => text.text)
        .join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const titleOf = (slide: OpenSlide): string => textOf(shapesOf(slide.tree).find(isTitle));

const title: Check = (slide, found) => {
  if (titleOf(slide) === '') found('missing-title', 'no title placeholder with text');
};

/** Marked as decorative (Office 2019 and later): a screen reader passes it by, and it needs no words. */
const decorative = (shape: XmlElement): boolean =>
  descendants(propertiesOf(shape), 'adec:decorative').some(({ attributes }) =>
    ['1', 'true'].includes(attributes['val'] ?? ''),
  );

/** Pictures, charts, diagrams and groups need words; so do drawn shapes without text. Tables speak for themselves. */
function needsAltText(shape: XmlElement): boolean {
  if (shape.name === 'p:sp') return placeholderOf(shape) === undefined && textOf(shape) === '';
  return descendants(shape, 'a:tbl').length === 0;
}

const altText: Check = (slide, found) => {
  for (const shape of shapesOf(slide.tree)) {
    const words = at(propertiesOf(shape), 'p:cNvPr')?.attributes['descr']?.trim() ?? '';
    if (needsAltText(shape) && words === '' && !decorative(shape)) {
      found('missing-alt-text', `"${nameOf(shape)}" has no alternative text`);
    }
  }
};

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function ownPlace(shape: XmlElement | undefined): Place | undefined {
  const transform = at(shape, 'p:spPr', 'a:xfrm') ?? at(shape, 'p:xfrm') ?? at(shape, 'p:grpSpPr', 'a:xfrm');
  const offset = at(transform, 'a:off')?.attributes;
  const size = at(transform, 'a:ext')?.attributes;
  if (offset === undefined || size === undefined) return undefined;
  const [left, top] = [Number(offset['x']), Number(offset['y'])];
  return { left, top, right: left + Number(size['cx']), bottom: top + Number(size['cy']) };
}

/** Where a shape stands: its own place, or that of the layout's placeholder it fills. */
function placeOf(shape: XmlElement, layout: XmlElement | undefined): Place | undefined {
  const own = ownPlace(shape);
  const placeholder = placeholderOf(shape)?.attributes;
  if (own !== undefined || placeholder === undefined) return own;
  const { idx, type } = placeholder;
  const filled = descendants(layout, 'p:sp').find((candidate) => {
    const other = placeholderOf(candidate)?.attributes;
    return other !== undefined && (idx === undefined ? other['type'] === type : other['idx'] === idx);
  });
  return ownPlace(filled);
}

const readingOrder: Check = (slide, found) => {
  const shapes = shapesOf(slide.tree);
  const titleAt = shapes.findIndex(isTitle);
  if (titleAt > 0) found('reading-order', `"${nameOf(shapes[0] ?? slide.tree)}" is read before the title`);
  const placed = shapes
    .filter((shape) => !isTitle(shape))
    .flatMap((shape) => {
      const place = placeOf(shape, slide.layout);
      return place === undefined ? [] : [{ shape, place }];
    });
  for (const [index, { shape, place }] of placed.entries()) {
    const earlier = placed.slice(0, index).find(({ place: other }) => {
      const above = place.bottom <= other.top;
      const sameRow = place.top < other.bottom && other.top < place.bottom;
      return above || (sameRow && place.right <= other.left);
    });
    if (earlier !== undefined) {
      found('reading-order', `"${nameOf(shape)}" stands before "${nameOf(earlier.shape)}" but is read after it`);
    }
  }
};

const tables: Check = (slide, found) => {
  for (const table of descendants(slide.tree, 'a:tbl')) {
    if (!['1', 'true'].includes(at(table, 'a:tblPr')?.attributes['firstRow'] ?? '')) {
      found('table-header', 'a table has no header row');
    }
    const spans = descendants(table, 'a:tc').some(({ attributes }) =>
      ['gridSpan', 'rowSpan'].some((name) => Number(attributes[name] ?? 1) > 1),
    );
    if (spans) found('merged-cells', 'a table has merged cells');
  }
};

/** Runs of text with the language they say they are in. */
function spokenRuns(element: XmlElement | undefined): { text: string; language: string | undefined }[] {
  return [...descendants(element, 'a:r'), ...descendants(element, 'a:fld')]
    .map((run) => ({ text: at(run, 'a:t')?.text ?? '', language: at(run, 'a:rPr')?.attributes['lang'] }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

const languages: Check = (slide, found) => {
  for (const { text, language } of [...spokenRuns(slide.tree), ...spokenRuns(slide.notes)]) {
    if (language === undefined || language === '') found('missing-language', `"${text.slice(0, 40)}" has no language`);
  }
};

/** The language in which most letters of an element are written. */
function mainLanguage(elements: readonly (XmlElement | undefined)[]): string | undefined {
  const letters = new Map<string, number>();
  for (const { text, language } of elements.flatMap(spokenRuns)) {
    const primary = primaryLanguage(language ?? '');
    letters.set(primary, (letters.get(primary) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const perSlide: readonly Check[] = [title, altText, readingOrder, tables, languages];

function slidesOf(file: OpenPackage): OpenSlide[] | undefined {
  const main = file.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const presentation = file.xml(main);
  if (presentation?.name !== 'p:presentation') return undefined;
  const targets = new Map(file.relationships(main).map(({ id, target }) => [id, target]));
  return childrenNamed(at(presentation, 'p:sldIdLst'), 'p:sldId').flatMap(({ attributes }, index) => {
    const path = targets.get(attributes['r:id'] ?? '') ?? '';
    const tree = at(file.xml(path), 'p:cSld', 'p:spTree');
    if (tree === undefined) return [];
    const linked = (type: string): XmlElement | undefined =>
      file.xml(file.relationships(path).find((link) => link.type === type)?.target ?? '');
    return [{ number: index + 1, tree, layout: linked('slideLayout'), notes: linked('notesSlide') }];
  });
}

/**
 * Looks at a PowerPoint file for what PowerPoint's own accessibility checker asks of its structure: a
 * title on every slide and no title twice, alternative text, reading order, header rows, no merged cells,
 * and the language of every passage, the notes' own included. It does not judge colours, which depend on
 * what is drawn under a text.
 */
export function checkPptx(bytes: Uint8Array): PptxFinding[] {
  const findings: PptxFinding[] = [];
  let slides: OpenSlide[] | undefined;
  try {
    slides = slidesOf(openPackage(bytes));
  } catch (error) {
    return [{ rule: 'not-a-presentation', slide: 0, message: error instanceof Error ? error.message : String(error) }];
  }
  if (slides === undefined || slides.length === 0) {
    return [{ rule: 'not-a-presentation', slide: 0, message: 'the package holds no slides' }];
  }
  const main = mainLanguage(slides.map((slide) => slide.tree));
  const titles = new Map<string, number>();
  for (const slide of slides) {
    const found = (rule: PptxRule, message: string): void => {
      findings.push({ rule, slide: slide.number, message });
    };
    for (const check of perSlide) check(slide, found);
    const own = titleOf(slide).toLowerCase();
    const first = titles.get(own);
    if (own !== '' && first !== undefined) found('duplicate-title', `the same title as slide ${first}`);
    if (first === undefined) titles.set(own, slide.number);
    const spoken = mainLanguage([slide.notes]);
    if (spoken !== undefined && main !== undefined && spoken !== main) {
      found('notes-language', `the notes are marked "${spoken}", the slides "${main}"`);
    }
  }
  return findings;
}
