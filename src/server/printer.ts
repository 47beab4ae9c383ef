import type { Snapshot } from '#model/snapshot.ts';
import { withSwitches } from '#model/tool-switches.ts';
import { isEditable, writeDocx } from '#publish/docx/write.ts';
import { makeKit } from '#publish/kit.ts';
import { type Logo, LogoRefused, readLogo } from '#publish/logo.ts';
import { renderGuidePdf } from '#publish/pdf/guide.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { PrintRefused } from '#publish/refusal.ts';
import { refusalText } from '#publish/refusal-text.ts';
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
      return { refusal: refusalText(error, strings) };
    }
  };
