import type { Finding, Suggestion } from '#check/finding.ts';
import type { Edit } from '#formats/passage/options.ts';

/**
 * What taking a suggestion changes in the document: an article and its term apart, since they may be formatted
 * differently.
 */
export function editsOf({ start, end }: Pick<Finding, 'start' | 'end'>, suggestion: Suggestion): readonly Edit[] {
  const from = (suggestion.start ?? start).offset;
  const to = (suggestion.end ?? end).offset;
  const { lead, text } = suggestion;
  if (lead === undefined) return [{ start: from, end: to, text }];
  return [
    { start: from, end: lead.end.offset, text: lead.text },
    { start: start.offset, end: to, text: text.slice(lead.text.length + 1) },
  ];
}

/** The edits of every safe suggestion; of two that overlap the first is made, and the other found again after it. */
export function safeEdits(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly taken: number } {
  const edits: Edit[] = [];
  let taken = 0;
  let last = -1;
  for (const finding of [...findings].sort((a, b) => a.start.offset - b.start.offset)) {
    const safe = finding.suggestions.find((suggestion) => suggestion.safe);
    if (safe === undefined || (safe.start ?? finding.start).offset < last) continue;
    last = (safe.end ?? finding.end).offset;
    edits.push(...editsOf(finding, safe));
    taken += 1;
  }
  return { edits, taken };
}
