import { cultureOf } from './culture.ts';
import type { PlannedChart } from './figure-slides.ts';
import { sizes } from './frames.ts';
import { escapeXml, xmlDeclaration } from './xml.ts';

const lastRow = (chart: PlannedChart): number => chart.bars.length + 1;

const textProperties = (size: number, language: string, bold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`;

const fill = (colour: string): string =>
  `<c:spPr><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>`;

/**
 * A horizontal bar chart (DrawingML charts, ECMA-376 part 1, 21.2). A figure that a newer one has
 * replaced is drawn in grey. Every bar carries its value, so the value axis is left out.
 * @param language of the deck, as the toolkit writes it
 */
export function chartXml(chart: PlannedChart, language: string): string {
  const culture = escapeXml(cultureOf(language));
  const older = chart.bars.flatMap((bar, index) =>
    bar.figure.supersededBy === undefined
      ? []
      : [`<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fill('accent3')}</c:dPt>`],
  );
  const points = (values: readonly string[]): string =>
    `<c:ptCount val="${values.length}"/>${values
      .map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`)
      .join('')}`;
  const series =
    '<c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>${points([chart.unit])}</c:strCache></c:strRef></c:tx>${fill('accent1')}<c:invertIfNegative val="0"/>${older.join('')}` +
    `<c:dLbls><c:numFmt formatCode="General" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(20, culture, true)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${lastRow(chart)}</c:f><c:strCache>${points(chart.bars.map((bar) => bar.label))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${lastRow(chart)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(chart.bars.map((bar) => String(bar.value)))}</c:numCache></c:numRef></c:val></c:ser>`;
  const title =
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>' +
    `<a:pPr><a:defRPr sz="1800" b="1"/></a:pPr><a:r><a:rPr lang="${culture}" sz="1800" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr><a:t>${escapeXml(chart.unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const axis = `<c:spPr><a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<c:date1904 val="0"/><c:lang val="${culture}"/><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axis}${textProperties(sizes.table, culture)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
    `</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textProperties(16, culture)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}
