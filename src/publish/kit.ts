import { zipSync } from 'fflate';
import type { Organization } from '#model/organization.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Tool } from '#model/tool.ts';
import { isEditable, writeDocx } from './docx/write.ts';
import { type KitEntry, kitIndex } from './kit-index.ts';
import type { Logo } from './logo.ts';
import { renderGuidePdf } from './pdf/guide.ts';
import type { Paper } from './pdf/preamble.ts';
import type { PrintOptions } from './pdf/print-options.ts';
import { renderToolPdf } from './pdf/render-tool.ts';
import { writePptx } from './pptx/write.ts';
import { type PrintNote, PrintRefused } from './refusal.ts';

export interface KitOptions {
  readonly logo?: Logo | undefined;
  readonly paper?: Paper | undefined;
  readonly qrCode?: boolean | undefined;
}

export interface Kit {
  /** A zip archive (PKWARE APPNOTE 6.3): `index.html`, and a folder a language. */
  readonly bytes: Uint8Array;
  readonly files: number;
  /** What is left to be written by hand, once each. */
  readonly notes: readonly PrintNote[];
}

/** The forms in which a tool is put into the kit; labels are sizes, the same in every language. */
function formsOf(
  tool: Tool,
  paper: Paper,
): { readonly suffix: string; readonly label: string; options: PrintOptions }[] {
  const sheet = paper === 'a4' ? 'A4' : 'US Letter';
  if (tool.layout !== 'business-card') return [{ suffix: '', label: `PDF, ${sheet}`, options: {} }];
  return [
    { suffix: '', label: 'PDF, 3.5 × 2 in', options: { cropMarks: true } },
    { suffix: '-8-up', label: `PDF, 8 × 3.5 × 2 in, ${sheet}`, options: { sheet: '8-up' } },
    { suffix: '-a7', label: 'PDF, A7', options: { folded: true, cropMarks: true } },
  ];
}

/** DOS time has no zone and begins in 1980; a fixed one, so that the same content gives the same bytes. */
const entryTime = new Date(1980, 0, 1);

/**
 * Prints every tool in every language for one agency, with the editable documents and the slide decks, and
 * packs them with a page that lists them. The same snapshot, profile and options give the same bytes.
 * @throws {PrintRefused} naming every place that does not fit; then there is no kit
 */
export async function makeKit(
  snapshot: Snapshot,
  organization: Organization | undefined,
  options: KitOptions = {},
): Promise<Kit> {
  const paper = options.paper ?? 'letter';
  const logoInWord = options.logo?.format === 'png' ? options.logo : undefined;
  const files: [string, Uint8Array][] = [];
  const entries: KitEntry[] = [];
  const refusals: PrintRefused[] = [];
  const notes = new Map<string, PrintNote>();
  if (options.logo !== logoInWord) notes.set('no-logo-in-word', { code: 'no-logo-in-word' });
  for (const language of snapshot.languages) {
    for (const tool of snapshot.toolkit.tools) {
      const printed: { path: string; label: string }[] = [];
      for (const form of formsOf(tool, paper)) {
        const path = `${language}/${tool.slug[language] ?? tool.id}${form.suffix}.pdf`;
        try {
          const result = await renderToolPdf(snapshot, tool, language, {
            ...options,
            ...form.options,
            organization,
            paper,
          });
          files.push([path, result.bytes]);
          for (const note of result.notes) notes.set(JSON.stringify(note), note);
        } catch (error) {
          if (!(error instanceof PrintRefused)) throw error;
          // The other forms hold the same text: one of them says what is too long.
          refusals.push(error);
          break;
        }
        printed.push({ path, label: form.label });
      }
      if (isEditable(tool)) {
        const path = `${language}/${tool.slug[language] ?? tool.id}.docx`;
        files.push([path, writeDocx(snapshot, tool, language, organization, logoInWord)]);
        printed.push({ path, label: 'Word' });
      }
      const advice = { label: snapshot.toolkit.strings[language]?.tool.howToUse ?? '', text: tool.howToUse };
      entries.push({ section: 'tools', language, title: tool.title, summary: tool.summary, advice, files: printed });
    }
    for (const presentation of snapshot.toolkit.presentations) {
      const name = `${language}/${presentation.slug[language] ?? presentation.id}`;
      files.push([`${name}.pptx`, writePptx(snapshot, presentation, language)]);
      const guide = await renderGuidePdf(snapshot, presentation, language, { organization, paper });
      files.push([`${name}-guide.pdf`, guide.bytes]);
      const advice = {
        label: snapshot.toolkit.strings[language]?.presentation.prepare ?? '',
        text: presentation.prepare,
      };
      const { title, summary } = presentation;
      entries.push({
        section: 'presentations',
        language,
        title,
        summary,
        advice,
        files: [
          { path: `${name}.pptx`, label: 'PowerPoint' },
          { path: `${name}-guide.pdf`, label: `PDF, ${snapshot.toolkit.strings[language]?.presentation.guide ?? ''}` },
        ],
      });
    }
  }
  if (refusals.length > 0) throw new PrintRefused(...refusals.flatMap(({ problems }) => problems));
  files.push(['index.html', new TextEncoder().encode(kitIndex(snapshot, organization, entries))]);
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = zipSync(Object.fromEntries(files), { level: 6, mtime: entryTime });
  return { bytes, files: files.length, notes: [...notes.values()] };
}
