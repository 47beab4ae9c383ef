import { colours, typeface } from './frames.ts';
import { xmlDeclaration } from './xml.ts';

const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const face = (name: string): string =>
  `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The theme: colours and typeface, from which master, layouts and charts take theirs. */
export const themeXml = `${xmlDeclaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Existe Ayuda"><a:themeElements><a:clrScheme name="Existe Ayuda">${[
  colour('dk1', colours.ink),
  colour('lt1', colours.paper),
  colour('dk2', colours.teal),
  colour('lt2', colours.mist),
  colour('accent1', colours.teal),
  colour('accent2', colours.gold),
  colour('accent3', colours.slate),
  colour('accent4', '8A4B08'),
  colour('accent5', '2E5FA3'),
  colour('accent6', '7A3E6D'),
  colour('hlink', colours.teal),
  colour('folHlink', '5C3B7A'),
].join(
  '',
)}</a:clrScheme><a:fontScheme name="Existe Ayuda">${face('majorFont')}${face('minorFont')}</a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
