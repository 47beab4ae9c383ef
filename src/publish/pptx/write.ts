import type { Presentation } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { chartXml } from './chart-xml.ts';
import { cultureOf } from './culture.ts';
import { emu, notesPage, slideSize } from './frames.ts';
import { layoutNames, layoutXml, masterXml, notesMasterXml } from './master-xml.ts';
import { type Link, type Part, writePackage } from './office-package.ts';
import { type PlannedSlide, planDeck } from './plan.ts';
import { notesXml, slideXml } from './slide-xml.ts';
import type { LinkIds } from './text-xml.ts';
import { themeXml } from './theme-xml.ts';
import { workbookOf } from './workbook.ts';
import { escapeXml, presentationNamespaces, xmlDeclaration } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pml = 'application/vnd.openxmlformats-officedocument.presentationml';

const master = 'ppt/slideMasters/slideMaster1.xml';
const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
const layoutPath = (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`;

/** Collects the relationships of one part and hands out their ids. */
function linksOf(fixed: readonly Link[]): { links: Link[]; add(link: Link): string; outside: LinkIds } {
  const links = [...fixed];
  const add = (link: Link): string => {
    const known = links.findIndex((other) => other.type === link.type && other.target === link.target);
    if (known >= 0) return `rId${known + 1}`;
    return `rId${links.push(link)}`;
  };
  return { links, add, outside: (href) => add({ type: `${office}/hyperlink`, target: href, external: true }) };
}

interface Setting {
  readonly language: string;
  readonly footer: string;
  readonly date: string;
}

/** The parts of one slide: itself, its notes, its chart. */
function slideParts(slide: PlannedSlide, number: number, { language, footer, date }: Setting): Part[] {
  const path = `ppt/slides/slide${number}.xml`;
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`;
  const chartPath = `ppt/charts/chart${number}.xml`;
  const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
  const parts: Part[] = [];

  const own = linksOf([{ type: `${office}/slideLayout`, target: layoutPath(layoutNames.indexOf(slide.layout)) }]);
  if (slide.notes.length > 0) own.add({ type: `${office}/notesSlide`, target: notesPath });
  const content = slideXml(slide, {
    language,
    number,
    footer,
    links: own.outside,
    chart: () => own.add({ type: `${office}/chart`, target: chartPath }),
  });
  parts.push({ path, type: `${pml}.slide+xml`, content, links: own.links });

  if (slide.notes.length > 0) {
    const links = linksOf([
      { type: `${office}/notesMaster`, target: notesMaster },
      { type: `${office}/slide`, target: path },
    ]);
    const notes = notesXml(slide.notes, { language, number, links: links.outside });
    parts.push({ path: notesPath, type: `${pml}.notesSlide+xml`, content: notes, links: links.links });
  }
  if (slide.layout === 'chart') {
    parts.push({
      path: chartPath,
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content: chartXml(slide.chart, language),
      links: [{ type: `${office}/package`, target: workbook }],
    });
    parts.push({ path: workbook, content: workbookOf(slide.chart, date) });
  }
  return parts;
}

/** `ppt/presentation.xml`: relationships 1 to 3 are master, notes master and theme, slides follow. */
function presentationPart(slides: number, language: string): Part {
  const first = 4;
  const ids = Array.from({ length: slides }, (_, index) => `<p:sldId id="${256 + index}" r:id="rId${first + index}"/>`);
  return {
    path: 'ppt/presentation.xml',
    type: `${pml}.presentation.main+xml`,
    content:
      `${xmlDeclaration}<p:presentation ${presentationNamespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${emu(slideSize.w)}" cy="${emu(slideSize.h)}"/><p:notesSz cx="${emu(notesPage.w)}" cy="${emu(notesPage.h)}"/>` +
      `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${cultureOf(language)}"/></a:defPPr></p:defaultTextStyle></p:presentation>`,
    links: [
      { type: `${office}/slideMaster`, target: master },
      { type: `${office}/notesMaster`, target: notesMaster },
      { type: `${office}/theme`, target: 'ppt/theme/theme1.xml' },
      ...Array.from({ length: slides }, (_, index) => ({
        type: `${office}/slide`,
        target: `ppt/slides/slide${index + 1}.xml`,
      })),
    ],
  };
}

/** Master, layouts, notes master and their themes. */
function frameParts(language: string): Part[] {
  const theme = 'application/vnd.openxmlformats-officedocument.theme+xml';
  return [
    { path: 'ppt/theme/theme1.xml', type: theme, content: themeXml },
    { path: 'ppt/theme/theme2.xml', type: theme, content: themeXml },
    {
      path: master,
      type: `${pml}.slideMaster+xml`,
      content: masterXml(language),
      links: [
        ...layoutNames.map((_, index) => ({ type: `${office}/slideLayout`, target: layoutPath(index) })),
        { type: `${office}/theme`, target: 'ppt/theme/theme1.xml' },
      ],
    },
    ...layoutNames.map((name, index) => ({
      path: layoutPath(index),
      type: `${pml}.slideLayout+xml`,
      content: layoutXml(name, language),
      links: [{ type: `${office}/slideMaster`, target: master }],
    })),
    {
      path: notesMaster,
      type: `${pml}.notesMaster+xml`,
      content: notesMasterXml(language),
      links: [{ type: `${office}/theme`, target: 'ppt/theme/theme2.xml' }],
    },
  ];
}

/** Dublin Core and the core properties of OPC: title, creator, language, dates. */
function coreProperties(title: string, creator: string, language: string, date: string): Part {
  return {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content:
      `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${cultureOf(language)}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:modified></cp:coreProperties>`,
  };
}

/**
 * Writes a presentation as a PowerPoint file (Office Open XML, ECMA-376 transitional). The same
 * toolkit gives the same bytes.
 * @param language one of the toolkit's
 * @throws {DeckError} where a slide cannot hold its text
 */
export function writePptx(snapshot: Snapshot, presentation: Presentation, language: string): Uint8Array {
  const plan = planDeck(snapshot, presentation, language);
  const { meta, organization } = snapshot.toolkit;
  const toolkitName = meta.name[language] ?? meta.id;
  const date = presentation.changed;
  const setting: Setting = {
    language,
    date,
    footer: [organization?.name[language], toolkitName, meta.licence.name].filter(Boolean).join(' · '),
  };
  return writePackage({
    date,
    parts: [
      presentationPart(plan.slides.length, language),
      ...frameParts(language),
      ...plan.slides.flatMap((slide, index) => slideParts(slide, index + 1, setting)),
      coreProperties(presentation.title[language] ?? presentation.id, toolkitName, language, date),
    ],
    root: [
      { type: `${office}/officeDocument`, target: 'ppt/presentation.xml' },
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ],
  });
}
