import { cultureOf } from './culture.ts';
import { indent, spaceBefore } from './fit.ts';
import { type Box, boxes, notesPage, sizes, slideSize } from './frames.ts';
import { decoration, numberField, placeholderXml, treeStart } from './shapes-xml.ts';
import { presentationNamespaces, xmlDeclaration } from './xml.ts';

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const bodyProperties = (anchor: 't' | 'ctr' | 'b'): string =>
  `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`;

const runProperties = (size: number, colour: string, bold = false): string =>
  `<a:defRPr sz="${size * 100}"${bold ? ' b="1"' : ' b="0"'} kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>` +
  '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>';

/** The nine levels of a text body, with bullets hung out by the indent that `fit.ts` reckons with. */
const levels = (size: number, colour: string): string =>
  Array.from({ length: 9 }, (_, level) => {
    const step = Math.round(indent * size * 12_700);
    return (
      `<a:lvl${level + 1}pPr marL="${step * (level + 1)}" indent="${-step}" algn="l"><a:spcBef><a:spcPts val="${Math.round(spaceBefore * size * 100)}"/></a:spcBef>` +
      `<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="${level % 2 === 0 ? '•' : '–'}"/>` +
      `${runProperties(size, colour)}</a:lvl${level + 1}pPr>`
    );
  }).join('');

/** The first level without a bullet, for lines that are no list. */
const plainLevel = (size: number, colour: string, options: { bold?: boolean; align?: 'l' | 'r' } = {}): string =>
  `<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="${options.align ?? 'l'}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${runProperties(size, colour, options.bold)}</a:lvl1pPr></a:lstStyle>`;

const empty = (language: string): string => `<a:p><a:endParaRPr lang="${language}"/></a:p>`;

interface Placeholder {
  readonly name: string;
  readonly ph: string;
  readonly box: Box;
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly listStyle?: string;
}

function foot(language: string, colour: string, firstId: number): string {
  return (
    placeholderXml({
      id: firstId,
      name: 'Footer',
      ph: 'type="ftr" sz="quarter" idx="11"',
      box: boxes.footer,
      bodyProperties: bodyProperties('ctr'),
      listStyle: plainLevel(sizes.foot, colour),
      paragraphs: empty(language),
    }) +
    placeholderXml({
      id: firstId + 1,
      name: 'Slide Number',
      ph: 'type="sldNum" sz="quarter" idx="12"',
      box: boxes.number,
      bodyProperties: bodyProperties('ctr'),
      listStyle: plainLevel(sizes.foot, colour, { align: 'r' }),
      paragraphs: numberField(language, '‹#›'),
    })
  );
}

const shapesOf = (placeholders: readonly Placeholder[], language: string): string =>
  placeholders
    .map((placeholder, index) =>
      placeholderXml({
        id: index + 2,
        name: placeholder.name,
        ph: placeholder.ph,
        box: placeholder.box,
        bodyProperties: bodyProperties(placeholder.anchor ?? 't'),
        ...(placeholder.listStyle !== undefined && { listStyle: placeholder.listStyle }),
        paragraphs: empty(language),
      }),
    )
    .join('');

const title: Placeholder = { name: 'Title', ph: 'type="title"', box: boxes.title, anchor: 'b' };
const bodyLevels = (size: number): string => `<a:lstStyle>${levels(size, 'tx1')}</a:lstStyle>`;

interface Layout {
  readonly name: string;
  /** `ST_SlideLayoutType`. */
  readonly type: string;
  /** Colour of the ground; the master's where there is none. */
  readonly ground?: string;
  readonly footColour: string;
  readonly placeholders: readonly Placeholder[];
  readonly decorations?: string;
}

const layoutsByName = {
  cover: {
    name: 'Title Slide',
    type: 'title',
    ground: 'accent1',
    footColour: 'bg1',
    placeholders: [
      {
        name: 'Title',
        ph: 'type="ctrTitle"',
        box: boxes.coverTitle,
        anchor: 'b',
        listStyle: plainLevel(sizes.cover, 'bg1', { bold: true }),
      },
      {
        name: 'Subtitle',
        ph: 'type="subTitle" idx="1"',
        box: boxes.coverBody,
        listStyle: `<a:lstStyle>${levels(sizes.coverBody, 'bg1')}</a:lstStyle>`,
      },
    ],
    decorations: decoration(20, 'Rule', { x: boxes.coverTitle.x, y: 3.87, w: 1.6, h: 0.08 }, 'accent2'),
  },
  content: {
    name: 'Title and Content',
    type: 'obj',
    footColour: 'accent3',
    placeholders: [title, { name: 'Content', ph: 'idx="1"', box: boxes.body, listStyle: bodyLevels(sizes.body) }],
  },
  longer: {
    name: 'Title and Longer Content',
    type: 'obj',
    footColour: 'accent3',
    placeholders: [title, { name: 'Content', ph: 'idx="1"', box: boxes.body, listStyle: bodyLevels(sizes.longer) }],
  },
  dense: {
    name: 'Title and Dense Content',
    type: 'obj',
    footColour: 'accent3',
    placeholders: [title, { name: 'Content', ph: 'idx="1"', box: boxes.body, listStyle: bodyLevels(sizes.dense) }],
  },
  chart: {
    name: 'Title, Text and Chart',
    type: 'txAndChart',
    footColour: 'accent3',
    placeholders: [
      title,
      {
        name: 'Text',
        ph: 'type="body" sz="half" idx="1"',
        box: boxes.besideChart,
        listStyle: bodyLevels(sizes.beside),
      },
      { name: 'Chart', ph: 'type="chart" sz="half" idx="2"', box: boxes.chart },
      {
        name: 'Source',
        ph: 'type="body" sz="quarter" idx="13"',
        box: boxes.caption,
        anchor: 'b',
        listStyle: plainLevel(sizes.caption, 'accent3'),
      },
    ],
  },
  table: {
    name: 'Title and Table',
    type: 'tbl',
    footColour: 'accent3',
    placeholders: [title, { name: 'Table', ph: 'type="tbl" idx="1"', box: boxes.body }],
  },
  references: {
    name: 'Title and References',
    type: 'obj',
    footColour: 'accent3',
    placeholders: [title, { name: 'Content', ph: 'idx="1"', box: boxes.body, listStyle: bodyLevels(sizes.references) }],
  },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layoutsByName;
/** In the order of their parts: `slideLayout1.xml` is the first. */
export const layoutNames = Object.keys(layoutsByName) as LayoutName[];

/** @param language of the deck, as the toolkit writes it */
export function layoutXml(layout: LayoutName, language: string): string {
  const own: Layout = layoutsByName[layout];
  const culture = cultureOf(language);
  const ground =
    own.ground === undefined
      ? ''
      : `<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${own.ground}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const hidden = own.ground === undefined ? '' : ' showMasterSp="0"';
  return (
    `${xmlDeclaration}<p:sldLayout ${presentationNamespaces} type="${own.type}"${hidden} preserve="1"><p:cSld name="${own.name}">${ground}` +
    `<p:spTree>${treeStart}${own.decorations ?? ''}${shapesOf(own.placeholders, culture)}` +
    `${foot(culture, own.footColour, own.placeholders.length + 2)}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}

/** @param language of the deck, as the toolkit writes it */
export function masterXml(language: string): string {
  const culture = cultureOf(language);
  const ids = layoutNames
    .map((_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`)
    .join('');
  const shapes: Placeholder[] = [title, { name: 'Text', ph: 'type="body" idx="1"', box: boxes.body }];
  return (
    `${xmlDeclaration}<p:sldMaster ${presentationNamespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
    `<p:spTree>${treeStart}${decoration(20, 'Band', { x: 0, y: 0, w: 0.3, h: slideSize.h }, 'accent1')}` +
    `${decoration(21, 'Rule', { x: boxes.title.x, y: 1.78, w: 1.2, h: 0.06 }, 'accent2')}` +
    `${shapesOf(shapes, culture)}${foot(culture, 'accent3', 4)}</p:spTree></p:cSld>${colourMap}<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="${sizes.title * 100}" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>` +
    `<p:bodyStyle>${levels(sizes.body, 'tx1')}</p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang="${culture}"/></a:defPPr></p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** @param language of the deck, as the toolkit writes it */
export function notesMasterXml(language: string): string {
  const culture = cultureOf(language);
  const style = `<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef>${runProperties(sizes.notes, 'tx1')}</a:lvl1pPr>`;
  return (
    `${xmlDeclaration}<p:notesMaster ${presentationNamespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${treeStart}` +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${Math.round(notesPage.picture.x * 914_400)}" y="${Math.round(notesPage.picture.y * 914_400)}"/><a:ext cx="${Math.round(notesPage.picture.w * 914_400)}" cy="${Math.round(notesPage.picture.h * 914_400)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></p:spPr></p:sp>` +
    placeholderXml({
      id: 3,
      name: 'Notes',
      ph: 'type="body" sz="quarter" idx="3"',
      box: notesPage.text,
      bodyProperties: bodyProperties('t'),
      paragraphs: empty(culture),
    }) +
    placeholderXml({
      id: 4,
      name: 'Slide Number',
      ph: 'type="sldNum" sz="quarter" idx="5"',
      box: { x: 5.25, y: 9.5, w: 1.5, h: 0.3 },
      bodyProperties: bodyProperties('ctr'),
      listStyle: plainLevel(sizes.foot, 'accent3', { align: 'r' }),
      paragraphs: numberField(culture, '‹#›'),
    }) +
    `</p:spTree></p:cSld>${colourMap}<p:notesStyle>${style}</p:notesStyle></p:notesMaster>`
  );
}
