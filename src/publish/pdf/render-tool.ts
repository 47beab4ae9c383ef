import { plainText } from '#model/markdown.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Tool } from '#model/tool.ts';
import { withSwitches } from '#model/tool-switches.ts';
import {
  fieldLabel,
  fieldsOf,
  type LocalField,
  type LocalValues,
  localFields,
  localValues,
  profileKey,
} from '../organization-profile.ts';
import { finishPdf } from './finish-pdf.ts';
import { longestThat, type Overflow, overfull } from './overflow.ts';
import type { PrintOptions } from './print-options.ts';
import { PrintRefused } from './refusal.ts';
import { ToolJob } from './tool-job.ts';
import { MissingGlyph } from './typesetter.ts';

export interface PrintedTool {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The smallest size that was chosen for a text, in points; Infinity where the layout sets it. */
  readonly textSize: number;
  /** What a person should know before they print a thousand of them. */
  readonly warnings: readonly string[];
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

function explain(job: ToolJob, overflow: Overflow): string {
  const { panel, heading, field, length, fits } = overflow;
  const where = `${job.tool.id} (${job.language}), panel ${panel} "${heading}"`;
  return field === undefined
    ? `${where}: the text has ${length} characters; ${fits} fit`
    : `${where}: "${profileKey[field]}" of the organization has ${length} characters; ${fits} fit`;
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
  const job = new ToolJob(snapshot, withSwitches(tool), language, options);
  const values = localValues(options.organization, language);
  const { typeset: result, fits } = job.set(job.panels, values);
  const full = overfull(fits);
  if (full.length > 0) {
    const overflows = full.flatMap((index) => overflowsAt(job, index, values));
    const remedy =
      options.qrCode !== false && options.organization?.website !== undefined ? ' or leave out the QR code' : '';
    throw new PrintRefused(
      'overflow',
      `${overflows.map((overflow) => explain(job, overflow)).join('\n')}\nShorten it${remedy}; nothing was printed.`,
      overflows,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = result.pdf();
  } catch (error) {
    if (!(error instanceof MissingGlyph)) throw error;
    throw new PrintRefused('missing-glyph', `${tool.id} (${language}): ${error.message}. Write it with other letters.`);
  }
  const trim =
    job.cropMarks && options.sheet !== '8-up' ? trimBoxes[options.folded === true ? 'folded' : 'card'] : undefined;
  const warnings = missingFields(job, values).map(
    (field) =>
      `${fieldLabel(field, job.strings)} (${profileKey[field]}): not in the profile, printed as a line to write on`,
  );
  if (options.cropMarks === true && !job.cropMarks) warnings.push('crop marks are for cards; this sheet is not cut');
  return {
    bytes: await finishPdf(bytes, job.links, trim),
    pages: result.pages,
    textSize: Math.min(...fits.map((fit) => fit.size)),
    warnings,
  };
}
