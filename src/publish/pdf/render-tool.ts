import { plainText } from '#model/markdown.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Tool } from '#model/tool.ts';
import { withSwitches } from '#model/tool-switches.ts';
import {
  fieldsOf,
  type LocalField,
  type LocalValues,
  localFields,
  localValues,
  withoutUnsaidAddress,
} from '../organization-profile.ts';
import { type PrintNote, PrintRefused } from '../refusal.ts';
import { finishPdf } from './finish-pdf.ts';
import { longestThat, type Overflow, overfull } from './overflow.ts';
import type { PrintOptions } from './print-options.ts';
import { ToolJob } from './tool-job.ts';
import { MissingGlyph } from './typesetter.ts';

export interface PrintedTool {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The smallest size that was chosen for a text, in points; Infinity where the layout sets it. */
  readonly textSize: number;
  readonly notes: readonly PrintNote[];
}

const firstWords = (panel: string): string => plainText(panel.split('\n')[0] ?? '').slice(0, 60);

/**
 * Finds what is too long in a panel that overflows: the fields of the profile where the panel would
 * hold its own text, and how long each may be; otherwise the text.
 */
function overflowsAt(job: ToolJob, index: number, values: LocalValues): Overflow[] {
  const panel = job.panels[index] ?? '';
  const place = { panel: index + 1, heading: firstWords(panel) };
  const holds = (text: string, tried: LocalValues): boolean =>
    !overfull(job.set(job.panels.with(index, text), tried).fits).includes(index);
  const used = fieldsOf(panel).filter((field) => values[field] !== undefined);
  const cut = (length: number): LocalValues => ({
    ...values,
    ...Object.fromEntries(used.map((field) => [field, values[field]?.slice(0, length) ?? ''])),
  });

  if (used.length > 0 && holds(panel, cut(0))) {
    const longest = Math.max(...used.map((field) => values[field]?.length ?? 0));
    const fits = longestThat((length) => holds(panel, cut(length)), longest);
    return used
      .map((field) => ({ ...place, field, length: values[field]?.length ?? 0, fits }))
      .filter((overflow) => overflow.length > fits);
  }
  const fits = longestThat((length) => holds(panel.slice(0, length), values), panel.length);
  return [{ ...place, field: undefined, length: panel.length, fits }];
}

/** What a card, a script or a handout asks for and the profile does not say is left to be written by hand. */
const missingFields = (job: ToolJob, values: LocalValues): LocalField[] =>
  localFields.filter(
    (field) => values[field] === undefined && job.panels.some((panel) => panel.includes(`{${field}}`)),
  );

/** 3.5 × 2 in, or A6, inside the room for the marks; in points. */
const trimBoxes = {
  card: { x: 27, y: 27, width: 252, height: 144 },
  folded: { x: 28.346, y: 28.346, width: 419.528, height: 297.638 },
} as const;

/**
 * Prints a tool in one language for one agency, as PDF/UA-1 (tagged, fonts embedded, language and
 * title set, links described). The same snapshot, profile and options give the same bytes.
 * @param tool with its switches already at a choice (`withSwitches`), or else they stand at their defaults
 * @throws {PrintRefused} where a text does not fit, a character has no letterform, or the options
 *   contradict each other or the tool
 */
export async function renderToolPdf(
  snapshot: Snapshot,
  tool: Tool,
  language: string,
  options: PrintOptions = {},
): Promise<PrintedTool> {
  const said = withoutUnsaidAddress(withSwitches(tool), options.organization);
  const job = new ToolJob(snapshot, said, language, options);
  const values = localValues(options.organization, language);
  const { typeset: result, fits } = job.set(job.panels, values);
  const full = overfull(fits);
  if (full.length > 0) {
    const qrCode = options.qrCode !== false && options.organization?.website !== undefined;
    const overflows = full.flatMap((index) => overflowsAt(job, index, values));
    throw new PrintRefused(
      ...overflows.map((overflow) => ({ code: 'overflow' as const, piece: job.piece, overflow, qrCode })),
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = result.pdf();
  } catch (error) {
    if (!(error instanceof MissingGlyph)) throw error;
    throw new PrintRefused({ code: 'missing-glyph', piece: job.piece, characters: error.characters });
  }
  const trim =
    job.cropMarks && options.sheet !== '8-up' ? trimBoxes[options.folded === true ? 'folded' : 'card'] : undefined;
  const notes: PrintNote[] = missingFields(job, values).map((field) => ({ code: 'blank', field }));
  if (options.cropMarks === true && !job.cropMarks) notes.push({ code: 'no-crop-marks' });
  return {
    bytes: await finishPdf(bytes, job.links, trim),
    pages: result.pages,
    textSize: Math.min(...fits.map((fit) => fit.size)),
    notes,
  };
}
