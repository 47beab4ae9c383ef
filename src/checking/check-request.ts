import type { Checker, CheckOptions } from '#check/checker.ts';
import type { FileReport, Finding, Place } from '#check/finding.ts';
import { documentOf } from '#formats/passage/placed.ts';
import { alignTexts } from '#formats/text/aligned.ts';
import { plainText } from '#formats/text/passages.ts';
import type { PassageDocument } from '#model/passage.ts';
import type { CheckRequest } from './request.ts';

/** What came of a request. */
export interface CheckedRequest {
  /** One report on the text and, where it is a translation and something was found in its original, one on that. */
  readonly reports: readonly FileReport[];
  /** How the request was read; `findings` have their places in it. */
  readonly document: PassageDocument;
  readonly findings: readonly Finding[];
}

type Asked = Omit<CheckRequest, 'path'> & { readonly path?: string };

const optionsOf = ({ ui, audience, language, rules }: Asked): CheckOptions => ({
  ...(ui !== undefined && { ui }),
  ...(audience !== undefined && { audience }),
  ...(language !== undefined && { language }),
  ...(rules !== undefined && { rules: rules as NonNullable<CheckOptions['rules']> }),
});

/** A finding in a text that begins somewhere in another, with its places in its own. */
function movedBy(finding: Finding, lines: number, offset: number): Finding {
  const moved = (place: Place): Place => ({ ...place, line: place.line - lines, offset: place.offset - offset });
  return {
    ...finding,
    start: moved(finding.start),
    end: moved(finding.end),
    suggestions: finding.suggestions.map(({ start, end, lead: _, ...suggestion }) => ({
      ...suggestion,
      ...(start !== undefined && { start: moved(start) }),
      ...(end !== undefined && { end: moved(end) }),
    })),
  };
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

/** Checks a text, or a translation beside its original. Nothing of it is kept. */
export function checkRequest(checker: Checker, request: Asked): CheckedRequest {
  const { text, source, path = 'text' } = request;
  const options = optionsOf(request);
  if (source === undefined || source.trim() === '') {
    const document = documentOf(text, plainText.parse(text, path, {}));
    const { language, findings } = checker.checkDocument(document, options);
    return { document, findings, reports: [{ path, language, findings }] };
  }
  const { document, translationAt } = alignTexts(source, text, {
    original: request.sourceLanguage,
    translation: request.language,
  });
  const { language, findings } = checker.checkDocument(document, options);
  const inSource = findings.filter(({ start }) => start.offset < translationAt);
  const inText = findings.filter(({ start }) => start.offset >= translationAt);
  const lines = lineBreaks(source) + 1;
  const [from] = language.split('>');
  return {
    document,
    findings,
    reports: [
      { path, language, findings: inText.map((finding) => movedBy(finding, lines, translationAt)) },
      ...(inSource.length > 0 ? [{ path: 'source', language: from ?? language, findings: inSource }] : []),
    ],
  };
}
