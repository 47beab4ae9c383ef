import { cultureOf } from './culture.ts';
import { indent } from './fit.ts';
import type { Block, Run } from './passages.ts';
import { escapeXml } from './xml.ts';

/** Gives an outside address the id of a relationship of the part being written. */
export type LinkIds = (href: string) => string;

/** Type that a run must state itself, where no layout stands behind it: in a table's cell. */
export interface OwnType {
  /** Points. */
  readonly size: number;
  /** A colour of the theme. */
  readonly colour: string;
}

function runXml(run: Run, links: LinkIds | undefined, own?: OwnType): string {
  const size = own === undefined ? '' : ` sz="${own.size * 100}"`;
  const face = `lang="${escapeXml(cultureOf(run.language))}"${size}${run.strong ? ' b="1"' : ''}${run.emphasis ? ' i="1"' : ''}`;
  if (run.text === '\n') return `<a:br><a:rPr ${face}/></a:br>`;
  const fill = own === undefined ? '' : `<a:solidFill><a:schemeClr val="${own.colour}"/></a:solidFill>`;
  const link = run.href !== undefined && links ? `<a:hlinkClick r:id="${links(run.href)}"/>` : '';
  return `<a:r><a:rPr ${face} dirty="0">${fill}${link}</a:rPr><a:t>${escapeXml(run.text)}</a:t></a:r>`;
}

const fixed = (size: number, levels: number): number => Math.round(levels * indent * size * 12_700);

/** What a paragraph has of its own; everything else comes from the layout. */
function properties(block: Block, size: number): string {
  if (block.kind !== 'item') {
    const left = block.kind === 'paragraph' ? fixed(size, block.level) : 0;
    return `<a:pPr marL="${left}" indent="0"><a:buNone/></a:pPr>`;
  }
  const level = block.level > 0 ? ` lvl="${Math.min(block.level, 8)}"` : '';
  if (block.number === undefined) return level === '' ? '' : `<a:pPr${level}/>`;
  const start = block.number.first === 1 ? '' : ` startAt="${block.number.first}"`;
  return `<a:pPr${level}><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${start}/></a:pPr>`;
}

/**
 * A paragraph of DrawingML (`a:p`).
 * @param size points of the type around it, for indents
 */
export function paragraphXml(block: Block, size: number, links?: LinkIds): string {
  const runs = block.kind === 'heading' ? block.runs.map((run) => ({ ...run, strong: true })) : block.runs;
  return `<a:p>${properties(block, size)}${runs.map((run) => runXml(run, links)).join('')}</a:p>`;
}

/** A paragraph of runs without properties of its own, such as a title. */
export const lineXml = (runs: readonly Run[], links?: LinkIds, own?: OwnType): string =>
  `<a:p>${runs.map((run) => runXml(run, links, own)).join('')}</a:p>`;
