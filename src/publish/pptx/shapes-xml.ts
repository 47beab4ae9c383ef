import { type Box, emu } from './frames.ts';
import { escapeXml } from './xml.ts';

export const transform = (box: Box, prefix: 'a' | 'p' = 'a'): string =>
  `<${prefix}:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></${prefix}:xfrm>`;

/** The empty group every shape tree begins with. */
export const treeStart =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export interface PlaceholderShape {
  readonly id: number;
  readonly name: string;
  /** The attributes of `p:ph`: type, idx, sz. */
  readonly ph: string;
  /** Left out on a slide: the layout says where it stands. */
  readonly box?: Box;
  readonly bodyProperties?: string;
  readonly listStyle?: string;
  /** `a:p` elements. */
  readonly paragraphs: string;
}

/** A placeholder of a master, a layout, a slide or a notes page (`p:sp`). */
export function placeholderXml(shape: PlaceholderShape): string {
  const geometry =
    shape.box === undefined ? '' : `${transform(shape.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${shape.id}" name="${escapeXml(shape.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${shape.ph}/></p:nvPr></p:nvSpPr><p:spPr>${geometry}</p:spPr><p:txBody>` +
    `${shape.bodyProperties ?? '<a:bodyPr/>'}${shape.listStyle ?? '<a:lstStyle/>'}${shape.paragraphs}</p:txBody></p:sp>`
  );
}

/** The slide's number, kept up to date by the program that shows it. */
export const numberField = (language: string, shown: string): string =>
  `<a:p><a:fld id="{5B0E7C7A-6B0F-4C53-9C3E-6B1A2C0E4D11}" type="slidenum"><a:rPr lang="${escapeXml(language)}"/>` +
  `<a:t>${escapeXml(shown)}</a:t></a:fld></a:p>`;

/** A rectangle that only decorates: it stands in the master, where no screen reader meets it. */
export const decoration = (id: number, name: string, box: Box, colour: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}` +
  `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
