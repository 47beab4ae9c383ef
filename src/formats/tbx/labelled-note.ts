/**
 * What TBX-Basic has no data category for is told in notes that begin with a fixed English label, so
 * that a person understands them in any program and our reader finds them again.
 */
export const labels = [
  'confusable',
  'epicene',
  'feminine form',
  'gender',
  'glossary',
  'jurisdiction',
  'note',
  'number',
  'plain',
  'reason',
  'register',
  'reliability',
  'review',
  'status',
  'usage',
  'use instead',
] as const;
export type Label = (typeof labels)[number];

const pattern = new RegExp(`^(${labels.join('|')}): (.*)$`, 's');

const isLabel = (text: string): text is Label => (labels as readonly string[]).includes(text);

/** The label of a note and what it says; undefined for a note without one of ours. */
export function readLabel(note: string): { label: Label; text: string } | undefined {
  const [, label = '', text = ''] = pattern.exec(note) ?? [];
  return isLabel(label) && text !== '' ? { label, text } : undefined;
}

/** A note of the author: labelled only where it would otherwise be taken for a labelled one. */
export const freeNote = (text: string): string => (pattern.test(text) ? `note: ${text}` : text);

const confusablePattern = /^([a-z0-9-]+) \((high|medium|low), (false-friend|same-word|near-meaning)\): (.*)$/s;

/** The note that explains a confusable concept. */
export const confusableNote = (concept: string, severity: string, kind: string, explanation: string): string =>
  `${concept} (${severity}, ${kind}): ${explanation}`;

export function readConfusable(text: string) {
  const [, concept, severity, kind, explanation] = confusablePattern.exec(text) ?? [];
  if (concept === undefined || explanation === undefined) return undefined;
  return {
    concept,
    severity: severity as 'high' | 'medium' | 'low',
    kind: kind as 'false-friend' | 'same-word' | 'near-meaning',
    explanation,
  };
}
