import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** A rectangle of a page in points, from its lower left corner. */
export interface TrimBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the typesetter leaves open: links get their words as description (PDF/UA-1, 7.18.5: the
 * typesetter writes the address there), and pages with crop marks say where they are cut (`TrimBox`).
 * @param links descriptions, by address
 */
export async function finishPdf(
  bytes: Uint8Array,
  links: ReadonlyMap<string, string>,
  trim: TrimBox | undefined,
): Promise<Uint8Array> {
  if (links.size === 0 && trim === undefined) return bytes;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of document.getPages()) {
    if (trim !== undefined) page.setTrimBox(trim.x, trim.y, trim.width, trim.height);
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index);
      if (!(annotation instanceof PDFDict)) continue;
      const action = annotation.lookup(PDFName.of('A'));
      const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
      if (!(address instanceof PDFString || address instanceof PDFHexString)) continue;
      const words = links.get(address.decodeText());
      if (words !== undefined) annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
    }
  }
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}
