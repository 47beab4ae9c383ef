import type { PlannedChart } from './figure-slides.ts';
import { type OfficePackage, writePackage } from './office-package.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;

/** The workbook behind a chart (SpreadsheetML): labels in column A, values in column B. */
export function workbookOf(chart: PlannedChart, date: string): Uint8Array {
  const rows = chart.bars.map(
    (bar, index) =>
      `<row r="${index + 2}">${text(`A${index + 2}`, bar.label)}<c r="B${index + 2}"><v>${bar.value}</v></c></row>`,
  );
  const parts: OfficePackage = {
    date,
    parts: [
      {
        path: 'xl/workbook.xml',
        type: `${contentType}.sheet.main+xml`,
        content: `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${relationship}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        links: [{ type: `${relationship}/worksheet`, target: 'xl/worksheets/sheet1.xml' }],
      },
      {
        path: 'xl/worksheets/sheet1.xml',
        type: `${contentType}.worksheet+xml`,
        content: `${xmlDeclaration}<worksheet xmlns="${main}"><sheetData><row r="1">${text('A1', ' ')}${text('B1', chart.unit)}</row>${rows.join('')}</sheetData></worksheet>`,
      },
    ],
    root: [{ type: `${relationship}/officeDocument`, target: 'xl/workbook.xml' }],
  };
  return writePackage(parts);
}
