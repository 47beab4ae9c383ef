import { cultureOf } from '#publish/pptx/culture.ts';
import { colours, typeface } from '#publish/pptx/frames.ts';
import { escapeXml, xmlDeclaration } from '#publish/pptx/xml.ts';

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const numberedList = 'ListNumber';

interface Style {
  readonly id: string;
  /** The name that Word knows, which its interface shows translated. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

/** Twentieths of a point before and after, line spacing in 240ths. */
const spacing = (before: number, after: number, line = 264): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;

const colour = (value: string): string => `<w:color w:val="${value}"/>`;
/** Half-points. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;

const heading = (level: 1 | 2 | 3, half: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: `<w:keepNext/><w:keepLines/>${spacing(level === 1 ? 320 : 220, 80)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/>${colour(colours.teal)}${size(half)}`,
});

const bullet = (level: 0 | 1 | 2): Style => ({
  id: level === 0 ? 'ListBullet' : `ListBullet${level + 1}`,
  name: level === 0 ? 'List Bullet' : `List Bullet ${level + 1}`,
  basedOn: 'Normal',
  paragraph: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>${spacing(0, 80)}`,
});

/** The styles a person finds in Word's gallery under their own names. */
const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal' },
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: spacing(0, 140) },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${spacing(0, 120, 240)}`,
    run: `<w:b/><w:bCs/>${colour(colours.teal)}${size(44)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: spacing(0, 200),
    run: `${colour(colours.slate)}${size(24)}`,
  },
  heading(1, 32),
  heading(2, 26),
  heading(3, 24),
  bullet(0),
  bullet(1),
  bullet(2),
  { id: numberedList, name: 'List Number', basedOn: 'Normal', paragraph: spacing(0, 80) },
  {
    id: 'ListContinue',
    name: 'List Continue',
    basedOn: 'Normal',
    paragraph: `${spacing(0, 80)}<w:ind w:left="425"/>`,
  },
  { id: 'Bibliography', name: 'Bibliography', basedOn: 'Normal', paragraph: spacing(0, 60, 252), run: size(18) },
  { id: 'Header', name: 'header', basedOn: 'Normal', run: `${colour(colours.slate)}${size(18)}` },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>',
    run: `${colour(colours.slate)}${size(18)}`,
  },
];

const styleXml = ({ id, name, basedOn, next, paragraph, run }: Style): string =>
  `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
  `${basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
  `${paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;

/** `word/styles.xml`. @param language of the document, as the toolkit writes it */
export function stylesXml(language: string): string {
  const culture = escapeXml(cultureOf(language));
  return (
    `${xmlDeclaration}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${typeface}" w:hAnsi="${typeface}" w:eastAsia="${typeface}" w:cs="${typeface}"/>` +
    `${colour(colours.ink)}${size(22)}<w:lang w:val="${culture}" w:eastAsia="${culture}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
    styles.map(styleXml).join('') +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>` +
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${colour(colours.teal)}<w:u w:val="single"/></w:rPr></w:style>` +
    '</w:styles>'
  );
}

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${format === 'bullet' ? `<w:pStyle w:val="${index === 0 ? 'ListBullet' : `ListBullet${index + 1}`}"/>` : ''}` +
  `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${425 * (index + 1)}" w:hanging="425"/></w:pPr></w:lvl>`;

/**
 * `word/numbering.xml`: list 1 is that of the bullet styles, and each numbered list of the text has one.
 * @param firsts the first number of each numbered list; the lists are 2, 3 …
 */
export function numberingXml(firsts: readonly number[]): string {
  const bullets = ['•', '–', '•'].map((text, index) => level(index, 'bullet', text)).join('');
  const numbers = ['decimal', 'lowerLetter', 'lowerRoman']
    .map((format, index) => level(index, format, `%${index + 1}.`))
    .join('');
  const lists = firsts.map(
    (first, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${first}"/></w:lvlOverride></w:num>`,
  );
  return (
    `${xmlDeclaration}<w:numbering ${wordNamespaces}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${bullets}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${numbers}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${lists.join('')}</w:numbering>`
  );
}
