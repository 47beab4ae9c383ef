import { cultureOf } from '#publish/pptx/culture.ts';
import type { Block, Run } from '#publish/pptx/passages.ts';
import type { LinkIds } from '#publish/pptx/text-xml.ts';
import { escapeXml } from '#publish/pptx/xml.ts';
import { numberedList } from './styles-xml.ts';

/** A run of text (`w:r`) with the language that a proofing tool or a screen reader takes. */
function runXml(run: Run, links: LinkIds, style = ''): string {
  const face = `${style}${run.strong ? '<w:b/>' : ''}${run.emphasis ? '<w:i/>' : ''}<w:lang w:val="${escapeXml(cultureOf(run.language))}"/>`;
  if (run.text === '\n') return `<w:r><w:rPr>${face}</w:rPr><w:br/></w:r>`;
  if (run.href !== undefined && style === '') {
    return `<w:hyperlink r:id="${links(run.href)}">${runXml(run, links, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
  }
  return `<w:r><w:rPr>${face}</w:rPr><w:t xml:space="preserve">${escapeXml(run.text)}</w:t></w:r>`;
}

/** A paragraph (`w:p`) in a style, with what it needs of its own. */
export const styledParagraph = (style: string, runs: readonly Run[], links: LinkIds, own = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${own}</w:pPr>${runs.map((run) => runXml(run, links)).join('')}</w:p>`;

const listStyle = (base: string, level: number): string => (level === 0 ? base : `${base}${Math.min(level, 2) + 1}`);

/** Whether a paragraph is only a few words in bold: that is how tools write the headings inside a panel. */
const isHeadingInBold = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.level === 0 &&
  block.runs.every((run) => run.strong) &&
  !/[.!]$/.test(block.runs.at(-1)?.text ?? '');

/**
 * The paragraphs of a text. Each numbered list counts for itself: it gets a `w:num` of its own, whose
 * ids are handed out by `nextList`.
 * @param baseLevel the heading level (1 to 3) that the highest heading of the text takes
 */
export function paragraphsXml(
  blocks: readonly Block[],
  baseLevel: number,
  links: LinkIds,
  nextList: (first: number) => number,
): string {
  const highest = Math.min(...blocks.filter((block) => block.kind === 'heading').map((block) => block.level), 6);
  const headings = blocks.some((block) => block.kind === 'heading');
  let list = 0;
  return blocks
    .map((block) => {
      if (block.kind === 'heading') {
        return styledParagraph(`Heading${Math.min(3, baseLevel + block.level - highest)}`, block.runs, links);
      }
      if (isHeadingInBold(block)) {
        const plain = block.runs.map((run) => ({ ...run, strong: false }));
        return styledParagraph(`Heading${Math.min(3, headings ? baseLevel + 1 : baseLevel)}`, plain, links);
      }
      if (block.kind === 'item' && block.number !== undefined) {
        if (block.number.own === block.number.first) list = nextList(block.number.first);
        const number = `<w:numPr><w:ilvl w:val="${Math.min(block.level, 2)}"/><w:numId w:val="${list}"/></w:numPr>`;
        return styledParagraph(numberedList, block.runs, links, number);
      }
      if (block.kind === 'item') return styledParagraph(listStyle('ListBullet', block.level), block.runs, links);
      return styledParagraph(block.level === 0 ? 'BodyText' : 'ListContinue', block.runs, links);
    })
    .join('');
}
