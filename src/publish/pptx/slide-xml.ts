import { cultureOf } from './culture.ts';
import { cellMargin, type PlannedChart, type PlannedTable, rowHeights } from './figure-slides.ts';
import { boxes, emu, sizes } from './frames.ts';
import type { Block, Run } from './passages.ts';
import type { PlannedSlide } from './plan.ts';
import { numberField, placeholderXml, transform, treeStart } from './shapes-xml.ts';
import { type LinkIds, lineXml, paragraphXml } from './text-xml.ts';
import { escapeXml, presentationNamespaces, xmlDeclaration } from './xml.ts';

/** What a slide needs beside its own text. */
export interface SlideSetting {
  readonly language: string;
  readonly number: number;
  readonly footer: string;
  readonly links: LinkIds;
  /** The id of the relationship to the chart part. */
  readonly chart: () => string;
}

const textSizes = {
  cover: sizes.coverBody,
  content: sizes.body,
  longer: sizes.longer,
  dense: sizes.dense,
  references: sizes.references,
  chart: sizes.beside,
} as const;

const paragraphs = (blocks: readonly Block[], size: number, links: LinkIds): string =>
  blocks.map((block) => paragraphXml(block, size, links)).join('');

function chartFrame(chart: PlannedChart, id: number, relationship: string, wide: boolean): string {
  const box = wide ? { ...boxes.chart, x: boxes.besideChart.x, w: boxes.body.w } : boxes.chart;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart ${id - 1}" descr="${escapeXml(chart.altText)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>` +
    `<p:nvPr><p:ph type="chart" sz="half" idx="2"/></p:nvPr></p:nvGraphicFramePr>${transform(box, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationship}"/></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

function cellXml(runs: readonly Run[], header: boolean, links: LinkIds): string {
  const ground = header ? 'accent1' : 'bg2';
  const text = lineXml(runs, links, { size: sizes.table, colour: header ? 'bg1' : 'tx1' });
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody>` +
    `<a:tcPr marL="${emu(cellMargin.x)}" marR="${emu(cellMargin.x)}" marT="${emu(cellMargin.y)}" marB="${emu(cellMargin.y)}"><a:solidFill><a:schemeClr val="${ground}"/></a:solidFill></a:tcPr></a:tc>`
  );
}

/** A table with a header row, which a screen reader then says with every cell. */
function tableFrame(table: PlannedTable, id: number, links: LinkIds): string {
  const heights = rowHeights(table);
  const height = heights.reduce((sum, row) => sum + row, 0);
  const rows = [table.header, ...table.rows].map(
    (cells, row) =>
      `<a:tr h="${emu(heights[row] ?? 0)}">${cells.map((runs) => cellXml(runs, row === 0, links)).join('')}</a:tr>`,
  );
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id - 1}" descr="${escapeXml(table.altText)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>` +
    `<p:nvPr><p:ph type="tbl" idx="1"/></p:nvPr></p:nvGraphicFramePr>${transform({ ...boxes.body, h: height }, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}</a:tableStyleId></a:tblPr><a:tblGrid>${table.widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')}</a:tblGrid>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** The shapes below the title, in the order in which they are to be read. */
function contentOf(slide: PlannedSlide, setting: SlideSetting): string[] {
  const { links } = setting;
  const text = (ph: string, name: string, blocks: readonly Block[], size: number): ((id: number) => string)[] =>
    blocks.length === 0
      ? []
      : [(id) => placeholderXml({ id, name: `${name} ${id - 1}`, ph, paragraphs: paragraphs(blocks, size, links) })];
  const shapes: ((id: number) => string)[] = [];
  if (slide.layout === 'chart') {
    shapes.push(...text('type="body" sz="half" idx="1"', 'Text', slide.body, sizes.beside));
    shapes.push((id) => chartFrame(slide.chart, id, setting.chart(), slide.body.length === 0));
    shapes.push(...text('type="body" sz="quarter" idx="13"', 'Source', slide.caption, sizes.caption));
  } else if (slide.layout === 'table') shapes.push((id) => tableFrame(slide.table, id, links));
  else {
    const ph = slide.layout === 'cover' ? 'type="subTitle" idx="1"' : 'idx="1"';
    shapes.push(...text(ph, slide.layout === 'cover' ? 'Subtitle' : 'Content', slide.body, textSizes[slide.layout]));
  }
  return shapes.map((shape, index) => shape(index + 3));
}

/** A slide part (PresentationML `p:sld`). Sizes, places and colours come from its layout. */
export function slideXml(slide: PlannedSlide, setting: SlideSetting): string {
  const culture = cultureOf(setting.language);
  const content = contentOf(slide, setting);
  const next = content.length + 3;
  const title = placeholderXml({
    id: 2,
    name: 'Title 1',
    ph: slide.layout === 'cover' ? 'type="ctrTitle"' : 'type="title"',
    paragraphs: lineXml(slide.title),
  });
  const footer = placeholderXml({
    id: next,
    name: `Footer ${next - 1}`,
    ph: 'type="ftr" sz="quarter" idx="11"',
    // Stated here as well as in the layout: LibreOffice does not look there for a footer's face.
    paragraphs:
      `<a:p><a:pPr algn="l"/><a:r><a:rPr lang="${culture}" sz="${sizes.foot * 100}"><a:solidFill><a:schemeClr val="${slide.layout === 'cover' ? 'bg1' : 'accent3'}"/></a:solidFill>` +
      `<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escapeXml(setting.footer)}</a:t></a:r></a:p>`,
  });
  const number = placeholderXml({
    id: next + 1,
    name: `Slide Number ${next}`,
    ph: 'type="sldNum" sz="quarter" idx="12"',
    paragraphs: numberField(culture, String(setting.number)),
  });
  return (
    `${xmlDeclaration}<p:sld ${presentationNamespaces}><p:cSld><p:spTree>${treeStart}${title}${content.join('')}${footer}${number}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  );
}

/** The notes page of a slide (`p:notes`), in the language of the deck. */
export function notesXml(
  notes: readonly Block[],
  setting: Pick<SlideSetting, 'language' | 'number' | 'links'>,
): string {
  const culture = cultureOf(setting.language);
  const text = placeholderXml({
    id: 3,
    name: 'Notes 2',
    ph: 'type="body" sz="quarter" idx="3"',
    paragraphs: paragraphs(notes.map(asNote), sizes.notes, setting.links),
  });
  const number = placeholderXml({
    id: 4,
    name: 'Slide Number 3',
    ph: 'type="sldNum" sz="quarter" idx="5"',
    paragraphs: numberField(culture, String(setting.number)),
  });
  return (
    `${xmlDeclaration}<p:notes ${presentationNamespaces}><p:cSld><p:spTree>${treeStart}` +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
    `${text}${number}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  );
}

/** The notes' first level has no bullet, so that of a list is written out. */
const asNote = (block: Block): Block =>
  block.kind === 'item' && block.number === undefined && block.runs[0] !== undefined
    ? {
        ...block,
        kind: 'paragraph',
        runs: [{ ...block.runs[0], text: `• ${block.runs[0].text}` }, ...block.runs.slice(1)],
      }
    : block;
