import type { Snapshot } from '#model/snapshot.ts';
import { isEditable, writeDocx } from '#publish/docx/write.ts';
import { makeKit } from '#publish/kit.ts';
import { LogoRefused, readLogo } from '#publish/logo.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { PrintRefused } from '#publish/refusal.ts';
import { refusalText } from '#publish/refusal-text.ts';
import { wholeKit } from '#site/print-order.ts';
import type { Printer } from './print-form.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes printed pieces from a snapshot: the same bytes as the command line makes. */
export const createPrinter =
  (snapshot: Snapshot): Printer =>
  async ({ tool: id, language, format, paper, eightUp, organization }, reader, bytesOfLogo) => {
    try {
      const logo = bytesOfLogo && readLogo(bytesOfLogo);
      if (id === wholeKit) {
        const { bytes } = await makeKit(snapshot, organization, { paper, logo });
        return { bytes, type: 'application/zip', name: 'kit.zip' };
      }
      const tool = snapshot.toolkit.tools.find((entry) => entry.id === id);
      if (tool === undefined) throw new Error(`no tool ${id}`);
      if (format === 'docx' && isEditable(tool)) {
        return { bytes: writeDocx(snapshot, tool, language, organization, logo), type: docx, name: 'document.docx' };
      }
      const sheet = eightUp && tool.layout === 'business-card' ? '8-up' : '1-up';
      const { bytes } = await renderToolPdf(snapshot, tool, language, { organization, paper, sheet, logo });
      return { bytes, type: 'application/pdf', name: 'print.pdf' };
    } catch (error) {
      const strings = snapshot.toolkit.strings[reader];
      const refused = error instanceof PrintRefused || error instanceof LogoRefused;
      if (!refused || strings === undefined) throw error;
      return { refusal: refusalText(error, strings) };
    }
  };
