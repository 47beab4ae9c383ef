import { strToU8, zipSync } from 'fflate';
import { cellName } from '../csv/table-problem.ts';

/** UTF-16 code units that a cell can hold (Excel's own limit; it calls a longer one damage). */
export const longestCell = 32_767;

/** Whether XML 1.0 can hold a character as it is, and a parser hands it back unchanged. */
function survivesXml(code: number): boolean {
  if (code === 0x9 || code === 0xa) return true;
  return code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * The text of a cell as ST_Xstring (ECMA-376 Part 1, 22.9.2.19): what XML cannot hold becomes `_xHHHH_`,
 * and a text that looks like such an escape has its underscore escaped.
 */
function cellText(text: string): string {
  let made = '';
  for (const character of text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')) {
    const code = character.codePointAt(0) ?? 0;
    made += survivesXml(code)
      ? (named[character] ?? character)
      : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  }
  return made;
}

const attribute = (text: string): string => cellText(text).replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

const rootRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbookRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

/** Style 0: text that wraps, at the top of its cell. Style 1: the header. Format 49 is "Text". */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7F1F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\\`. */
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** All text; the first row is the header, which stays in view. */
  readonly rows: readonly (readonly string[])[];
}

function sheetXml({ widths, rows }: Sheet): string {
  const end = cellName(Math.max(rows.length, 1), Math.max(widths.length, 1));
  const cells = (row: readonly string[], index: number): string =>
    row
      .map((text, column) =>
        text === ''
          ? ''
          : `<c r="${cellName(index + 1, column + 1)}" s="${index === 0 ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`,
      )
      .join('');
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1" style="0"/>`;
  });
  return [
    `${declaration}<worksheet xmlns="${main}"><dimension ref="A1:${end}"/>`,
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>`,
    ...rows.map((row, index) => `<row r="${index + 1}">${cells(row, index)}</row>`),
    `</sheetData><autoFilter ref="A1:${end}"/></worksheet>`,
  ].join('');
}

const workbookXml = ({ name, widths, rows }: Sheet): string => {
  const [, letters = 'A'] = /^([A-Z]+)/.exec(cellName(1, Math.max(widths.length, 1))) ?? [];
  // Excel wants the filtered range under this name too, else it drops the filter of some versions.
  const range = `'${attribute(name).replaceAll("'", "''")}'!$A$1:$${letters}$${Math.max(rows.length, 1)}`;
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${attribute(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${range}</definedName></definedNames></workbook>`;
};

/**
 * A workbook with one sheet (ECMA-376, transitional): header in bold and frozen, a filter on each
 * column, every cell text. The same rows give the same bytes.
 */
export function writeWorkbook(sheet: Sheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'xl/workbook.xml': workbookXml(sheet),
    'xl/_rels/workbook.xml.rels': workbookRelations,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    // A zip keeps local time; noon of the first day it knows is that day everywhere.
    { level: 6, mtime: new Date(1980, 0, 1, 12) },
  );
}
