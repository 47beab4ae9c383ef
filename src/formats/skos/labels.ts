import type { ConceptLanguage } from '#model/concept.ts';
import { preferredTerm } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';

/** Which SKOS label a term becomes; `other` where its form is taken by a label of another kind. */
export type LabelKind = 'pref' | 'alt' | 'hidden' | 'other';

/**
 * SKOS wants at most one preferred label for a language (S14) and no form under two kinds of label
 * (S13). A deprecated or do-not-use term becomes a hidden label: it is found, and no program that knows
 * only SKOS shows it as a word to use.
 */
export function labelKinds(part: ConceptLanguage): Map<Term, LabelKind> {
  const preferred = preferredTerm(part);
  const wished = (term: Term): LabelKind => {
    if (term === preferred && term.status === 'preferred') return 'pref';
    return term.status === 'preferred' || term.status === 'admitted' ? 'alt' : 'hidden';
  };
  const taken = new Map<string, LabelKind>();
  const kinds = new Map<Term, LabelKind>();
  for (const kind of ['pref', 'alt', 'hidden'] as const) {
    for (const term of part.terms) {
      if (wished(term) !== kind) continue;
      const holder = taken.get(term.text) ?? kind;
      taken.set(term.text, holder);
      kinds.set(term, holder === kind ? kind : 'other');
    }
  }
  return kinds;
}
