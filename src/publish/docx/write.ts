import { citedIn, plainText } from '#model/markdown.ts';
import type { Organization } from '#model/organization.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import type { Tool } from '#model/tool.ts';
import { withSwitches } from '#model/tool-switches.ts';
import { citationsOf } from '#publish/citations-of.ts';
import type { Logo } from '#publish/logo.ts';
import { withoutUnsaidAddress } from '#publish/organization-profile.ts';
import { cultureOf } from '#publish/pptx/culture.ts';
import { type Link, type Part, writePackage } from '#publish/pptx/office-package.ts';
import { type Block, blocksOfMarkdown, type CiteInText, type Run, wordsOf } from '#publish/pptx/passages.ts';
import type { LinkIds } from '#publish/pptx/text-xml.ts';
import { escapeXml, xmlDeclaration } from '#publish/pptx/xml.ts';
import { fillLocalFields } from './local-fields.ts';
import { logoParagraph, type WordLogo, wordLogo } from './logo-xml.ts';
import { paragraphsXml, styledParagraph } from './paragraphs-xml.ts';
import { numberingXml, stylesXml, wordNamespaces } from './styles-xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Words a minute of a calm public announcement. */
const wordsPerMinute = 145;

/** Which tools are texts that an agency edits; a card's layout is its point, and is left to the printer. */
export const isEditable = (tool: Tool): boolean => tool.layout === 'letter' || tool.layout === 'script';

const plainRun = (text: string, language: string): Run => ({ text, language, strong: false, emphasis: false });

/** US Letter and one-inch margins, in twentieths of a point. */
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>' +
  '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

/** The number of the page, kept up to date by the program that shows it (`PAGE`). */
const pageNumber =
  '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

const noLinks: LinkIds = () => '';

interface Writing {
  readonly snapshot: Snapshot;
  readonly tool: Tool;
  readonly language: string;
  readonly organization: Organization | undefined;
  readonly logo: WordLogo | undefined;
}

/** The sources of a tool, in the order of their authors, each in its own language. */
function sourceParagraphs({ snapshot, tool, language }: Writing, panels: readonly string[], links: LinkIds): string {
  const citations = citationsOf(snapshot, language);
  const collator = new Intl.Collator(language);
  const entries = [...new Set([...tool.sources.map(sourceId), ...panels.flatMap(citedIn)])]
    .flatMap((id) => snapshot.source(id) ?? [])
    .map((source) => ({ source, entry: citations.entry(source) }))
    .sort((a, b) => collator.compare(a.entry, b.entry));
  if (entries.length === 0) return '';
  const title = snapshot.toolkit.strings[language]?.concept.sources ?? '';
  const list = entries.map(({ source, entry }) => {
    const { URL: address, language: own } = source.csl;
    const runs = [plainRun(entry, own ?? language)];
    if (address !== undefined) {
      const host = new URL(address).hostname.replace(/^www\./, '');
      runs.push(plainRun(' ', language), { ...plainRun(host, language), href: address });
    }
    return styledParagraph('Bibliography', runs, links);
  });
  return styledParagraph('Heading1', [plainRun(title, language)], links) + list.join('');
}

/** How long a script takes to be read aloud, by its words. */
function timing({ snapshot, language }: Writing, blocks: readonly Block[]): Block[] {
  const spoken = blocks.filter((block) => block.kind !== 'heading').map(wordsOf);
  const words = spoken.join(' ').split(/\s+/).filter(Boolean).length;
  const strings = snapshot.toolkit.strings[language];
  if (words === 0 || strings === undefined) return [];
  const text = strings.tool.timing
    .replace('{words}', String(words))
    .replace('{seconds}', String(Math.round((words * 60) / wordsPerMinute)));
  return [{ kind: 'paragraph', level: 0, runs: [{ ...plainRun(text, language), emphasis: true }] }];
}

/** The first paragraph begins a page. */
const onNewPage = (paragraphs: string): string =>
  paragraphs.replace(/^(<w:p><w:pPr><w:pStyle [^>]*>)/, '$1<w:pageBreakBefore/>');

/** Relationships of the document: styles, numbering, header, footer, then outside addresses. */
function documentPart(writing: Writing): { document: Part; numbering: string } {
  const { snapshot, tool, language, organization, logo } = writing;
  const strings = snapshot.toolkit.strings[language];
  const citations = citationsOf(snapshot, language);
  const cite: CiteInText = (id, place) => {
    const source = snapshot.source(id);
    return source && citations.inText(source, place);
  };
  const links: Link[] = [
    { type: `${office}/styles`, target: 'word/styles.xml' },
    { type: `${office}/numbering`, target: 'word/numbering.xml' },
    { type: `${office}/header`, target: 'word/header1.xml' },
    { type: `${office}/footer`, target: 'word/footer1.xml' },
    { type: `${office}/settings`, target: 'word/settings.xml' },
  ];
  const outside: LinkIds = (href) => {
    const known = links.findIndex((link) => link.external === true && link.target === href);
    if (known >= 0) return `rId${known + 1}`;
    return `rId${links.push({ type: `${office}/hyperlink`, target: href, external: true })}`;
  };
  const firsts: number[] = [];
  const nextList = (first: number): number => firsts.push(first) + 1;

  const panels = tool.panels[language] ?? [];
  const bodies = panels.map((panel, index) => {
    const filled = strings === undefined ? panel : fillLocalFields(panel, organization, strings);
    const blocks = blocksOfMarkdown(filled, language, cite);
    const timed = tool.layout === 'script' ? [...blocks, ...timing(writing, blocks)] : blocks;
    const xml = paragraphsXml(timed, 1, outside, nextList);
    // Each panel of a sheet is a side of it; the lengths of a script follow each other.
    return index > 0 && tool.layout === 'letter' ? onNewPage(xml) : xml;
  });
  const title = styledParagraph('Title', [plainRun(tool.title[language] ?? tool.id, language)], outside);
  const summary = blocksOfMarkdown(tool.summary[language] ?? '', language, cite)
    .map((block) => styledParagraph('Subtitle', block.runs, outside))
    .join('');
  const head = logo === undefined ? '' : logoParagraph(logo, logoDescription(writing), `rId${links.push(toLogo)}`);
  const content = `${head}${title}${summary}${bodies.join('')}${sourceParagraphs(writing, panels, outside)}`;
  return {
    document: {
      path: 'word/document.xml',
      type: `${word}.document.main+xml`,
      content: `${xmlDeclaration}<w:document ${wordNamespaces}><w:body>${content}${section}</w:body></w:document>`,
      links,
    },
    numbering: numberingXml(firsts),
  };
}

const toLogo: Link = { type: `${office}/image`, target: 'word/media/logo.png' };

/** The logo is read as the agency's name, as on paper. */
const logoDescription = ({ snapshot, language, organization }: Writing): string =>
  organization?.name[language] ?? snapshot.toolkit.strings[language]?.tool.organizationLine ?? '';

/** What stands on every page: above, the agency; below, its numbers and the page's own. */
function marginParts({ snapshot, language, organization }: Writing): Part[] {
  const { meta } = snapshot.toolkit;
  const toolkitName = meta.name[language] ?? meta.id;
  const head = organization?.name[language] ?? toolkitName;
  const below = [organization?.phone, organization?.textLine, organization?.website].filter(
    (text) => text !== undefined,
  );
  const foot = below.length > 0 ? below.join(' · ') : `${toolkitName} · ${meta.licence.name}`;
  const run = (text: string): Run[] => [plainRun(text, language)];
  return [
    {
      path: 'word/header1.xml',
      type: `${word}.header+xml`,
      content: `${xmlDeclaration}<w:hdr ${wordNamespaces}>${styledParagraph('Header', run(head), noLinks)}</w:hdr>`,
    },
    {
      path: 'word/footer1.xml',
      type: `${word}.footer+xml`,
      content: `${xmlDeclaration}<w:ftr ${wordNamespaces}>${styledParagraph('Footer', run(foot), noLinks).replace('</w:p>', `${pageNumber}</w:p>`)}</w:ftr>`,
    },
  ];
}

/**
 * Writes a tool as a Word document (Office Open XML, ECMA-376 transitional), to be edited. Real styles
 * carry headings and lists, and every run says its language. The same input gives the same bytes.
 * @param tool with its switches already at a choice (`withSwitches`), or else they stand at their defaults
 * @param language one of the toolkit's
 * @param organization the local agency; without it, its fields are lines to write on
 * @param logo above the title
 * @throws {LogoRefused} where the logo is an SVG
 */
export function writeDocx(
  snapshot: Snapshot,
  tool: Tool,
  language: string,
  organization: Organization | undefined = snapshot.toolkit.organization,
  logo?: Logo,
): Uint8Array {
  const said = withoutUnsaidAddress(withSwitches(tool), organization);
  const writing: Writing = { snapshot, tool: said, language, organization, logo: logo && wordLogo(logo) };
  const { document, numbering } = documentPart(writing);
  const culture = escapeXml(cultureOf(language));
  const title = escapeXml(tool.title[language] ?? tool.id);
  const summary = escapeXml(plainText(tool.summary[language] ?? ''));
  const creator = escapeXml(organization?.name[language] ?? snapshot.toolkit.meta.name[language] ?? '');
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${tool.changed}T12:00:00Z</dcterms:${name}>`;
  return writePackage({
    date: tool.changed,
    parts: [
      document,
      { path: 'word/styles.xml', type: `${word}.styles+xml`, content: stylesXml(language) },
      { path: 'word/numbering.xml', type: `${word}.numbering+xml`, content: numbering },
      ...marginParts(writing),
      ...(writing.logo === undefined ? [] : [{ path: toLogo.target, content: writing.logo.bytes }]),
      {
        path: 'word/settings.xml',
        type: `${word}.settings+xml`,
        content: `${xmlDeclaration}<w:settings ${wordNamespaces}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${culture}"/></w:settings>`,
      },
      {
        path: 'docProps/core.xml',
        type: 'application/vnd.openxmlformats-package.core-properties+xml',
        content: `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dc:description>${summary}</dc:description><dc:language>${culture}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
      },
    ],
    root: [
      { type: `${office}/officeDocument`, target: 'word/document.xml' },
      {
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ],
  });
}
