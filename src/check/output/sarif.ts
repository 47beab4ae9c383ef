import type {
  Fix,
  StaticAnalysisResultsFormatSARIFVersion210JSONSchema as Log,
  Result,
} from '@schemastore/sarif-2.1.0';
import { type FileReport, type Finding, ruleKinds } from '../finding.ts';

/** Path to URI reference (RFC 3986): separators stay, everything that is no part of a path is escaped. */
const uriOf = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/').replace(/%3A/g, ':');

function result(path: string, finding: Finding): Result {
  const { start, end, suggestions } = finding;
  const artifactLocation = { uri: uriOf(path) };
  const fixes = suggestions.map((suggestion): Fix => {
    const from = suggestion.start ?? start;
    const to = suggestion.end ?? end;
    return {
      description: { text: suggestion.text },
      artifactChanges: [
        {
          artifactLocation,
          replacements: [
            {
              deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
              insertedContent: { text: suggestion.text },
            },
          ],
        },
      ],
    };
  });
  return {
    ruleId: finding.rule,
    ruleIndex: ruleKinds.indexOf(finding.rule),
    level: finding.severity,
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: start.offset,
            charLength: end.offset - start.offset,
            snippet: { text: finding.text },
          },
        },
        ...(finding.segment !== null && { logicalLocations: [{ fullyQualifiedName: finding.segment }] }),
      },
    ],
    ...(fixes.length > 0 && { fixes }),
    properties: { concept: finding.concept, url: finding.url },
  };
}

/**
 * SARIF 2.1.0 (OASIS). Columns count UTF-16 code units, which the log says (§ 3.14.27).
 * @param descriptions what each rule looks for
 */
export function writeSarif(
  files: readonly FileReport[],
  { version, descriptions }: { readonly version: string; readonly descriptions: Readonly<Record<string, string>> },
): string {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'existe-ayuda',
            semanticVersion: version,
            rules: ruleKinds.map((id) => ({ id, shortDescription: { text: descriptions[id] ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, findings }) => findings.map((finding) => result(path, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
