import { type Logo, LogoRefused } from '#publish/logo.ts';
import { escapeXml } from '#publish/pptx/xml.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
/** English metric units, of which an inch has 914,400. */
const inch = 914_400;
/** As large as at the foot of a printed handout. */
const room = { width: 1.8 * inch, height: 0.8 * inch };

/** Word takes bytes of a picture with its size in pixels. */
export type WordLogo = Extract<Logo, { format: 'png' }>;

/**
 * A logo that a Word document can hold. Word shows an SVG only beside the same picture in pixels, and older
 * programs show those alone; nothing here can draw them.
 * @throws {LogoRefused}
 */
export function wordLogo(logo: Logo): WordLogo {
  if (logo.format === 'svg') throw new LogoRefused('svgInWord');
  return logo;
}

/**
 * A paragraph with the logo in line with the text (`wp:inline`), as large as its room allows.
 * @param description what is read in its place
 * @param link the relationship that leads to its file
 */
export function logoParagraph({ width, height }: WordLogo, description: string, link: string): string {
  const scale = Math.min(room.width / width, room.height / height);
  const size = `cx="${Math.round(width * scale)}" cy="${Math.round(height * scale)}"`;
  const name = 'id="1" name="Logo"';
  return (
    `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr ${name} descr="${escapeXml(description)}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawing}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">` +
    `<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  );
}
