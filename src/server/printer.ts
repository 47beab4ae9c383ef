import type { Organization } from '#model/organization.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { withSwitches } from '#model/tool-switches.ts';
import { isEditable, writeDocx } from '#publish/docx/write.ts';
import { makeKit } from '#publish/kit.ts';
import { type Logo, LogoRefused, readLogo } from '#publish/logo.ts';
import { type LocalField, profileKey } from '#publish/organization-profile.ts';
import { renderGuidePdf } from '#publish/pdf/guide.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { type PrintProblem, PrintRefused } from '#publish/refusal.ts';
import { refusalLines } from '#publish/refusal-text.ts';
import { type PrintOrder, wholeKit } from '#site/print-order.ts';
import type { PrintedFile, Printer } from './print-form.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const docx = `${office}.wordprocessingml.document`;
const pptx = `${office}.presentationml.presentation`;

const pdf = (bytes: Uint8Array): PrintedFile => ({ bytes, type: 'application/pdf', name: 'print.pdf' });

async function makeTool(snapshot: Snapshot, order: PrintOrder, logo: Logo | undefined): Promise<PrintedFile> {
  const { language, format, paper, sheet, organization } = order;
  const tool = snapshot.toolkit.tools.find(({ id }) => id === order.tool);
  if (tool === undefined) throw new Error(`no tool ${order.tool}`);
  const piece = { id: tool.id, title: tool.title, language };
  if (format === 'pptx') throw new PrintRefused({ code: 'no-slides', piece });
  const switched = withSwitches(tool, order.switches);
  if (format === 'docx') {
    if (!isEditable(tool)) throw new PrintRefused({ code: 'no-word', piece });
    return { bytes: writeDocx(snapshot, switched, language, organization, logo), type: docx, name: 'document.docx' };
  }
  const { bytes } = await renderToolPdf(snapshot, switched, language, {
    organization,
    paper,
    sheet: sheet === '8-up' ? '8-up' : '1-up',
    folded: sheet === 'folded',
    // A sheet of eight has marks whether they are asked for or not.
    cropMarks: order.cropMarks ? true : undefined,
    logo,
  });
  return pdf(bytes);
}

/** What is written in each language of the toolkit. */
const localized: readonly LocalField[] = ['organization', 'hours', 'interpreters'];

/** The field of the form where a problem is mended; undefined where it is none of one field. */
function fieldOf(problem: PrintProblem, organization: Organization): string | undefined {
  switch (problem.code) {
    case 'overflow': {
      const { field } = problem.overflow;
      if (field === undefined) return undefined;
      return localized.includes(field) ? `${profileKey[field]}.${problem.piece.language}` : profileKey[field];
    }
    case 'missing-glyph':
      return fieldWith([...problem.characters], organization);
    case 'no-card':
    case 'folded-sheet':
      return 'sheet';
    case 'no-word':
    case 'no-slides':
      return 'format';
    case 'no-language':
      return 'language';
    case 'unknown-concept':
      return undefined;
  }
}

/** The first field in which one of some characters was written. */
function fieldWith(characters: readonly string[], organization: Organization): string | undefined {
  const {
    name,
    phone = '',
    textLine = '',
    hours = {},
    interpreters = {},
    website = '',
    address = '',
    languages,
  } = organization;
  const has = (text: string): boolean => characters.some((character) => text.includes(character));
  const texts = [
    ...Object.entries({ name, hours, interpreters }).flatMap(([field, inEach]) =>
      Object.entries(inEach).map(([language, text]) => [`${field}.${language}`, text] as const),
    ),
    ...languages.flatMap((spoken) =>
      typeof spoken === 'string'
        ? []
        : Object.entries(spoken).map(([language, text]) => [`otherLanguages.${language}`, text] as const),
    ),
    ...Object.entries({ phone, textLine, website, address }),
  ];
  return texts.find(([, text]) => has(text))?.[0];
}

/** Makes printed pieces from a snapshot: the same bytes as the command line makes. */
export const createPrinter =
  (snapshot: Snapshot): Printer =>
  async (order, reader, bytesOfLogo) => {
    const { language, format, paper, organization } = order;
    try {
      const logo = bytesOfLogo && readLogo(bytesOfLogo);
      if (order.tool === wholeKit) {
        const { bytes } = await makeKit(snapshot, organization, { paper, logo });
        return { bytes, type: 'application/zip', name: 'kit.zip' };
      }
      const presentation = snapshot.toolkit.presentations.find(({ id }) => id === order.tool);
      if (presentation === undefined) return await makeTool(snapshot, order, logo);
      const { id, title } = presentation;
      if (format === 'docx') throw new PrintRefused({ code: 'no-word', piece: { id, title, language } });
      if (format === 'pptx') {
        return { bytes: writePptx(snapshot, presentation, language), type: pptx, name: 'slides.pptx' };
      }
      const guide = await renderGuidePdf(snapshot, presentation, language, { organization, paper });
      return pdf(guide.bytes);
    } catch (error) {
      const strings = snapshot.toolkit.strings[reader];
      const refused = error instanceof PrintRefused || error instanceof LogoRefused;
      if (!refused || strings === undefined) throw error;
      return {
        refusals: refusalLines(error, strings).map(({ text, problem }) => ({
          text,
          field: error instanceof LogoRefused ? 'logo' : problem && fieldOf(problem, organization),
        })),
      };
    }
  };
