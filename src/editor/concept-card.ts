import type { Concept } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import { inDisplayOrder, nameOf, type Snapshot } from '#model/snapshot.ts';
import type { AdministrativeStatus } from '#model/term.ts';

/** Text in Markdown that is to be read as it stands. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&');

/**
 * A concept in Markdown, for whoever points at one of its terms: definition, terms with their status, what it is not to
 * be confused with.
 * @param term the term that was pointed at
 * @param ui the language of the reader
 */
export function conceptCard(
  snapshot: Snapshot,
  concept: Concept,
  term: { readonly text: string; readonly status: AdministrativeStatus },
  ui: string,
): string {
  const strings = snapshot.toolkit.strings[ui] ?? Object.values(snapshot.toolkit.strings)[0];
  const part = concept.languages[ui] ?? Object.values(concept.languages)[0];
  if (strings === undefined || part === undefined) return '';
  const lines = [
    `**${escapeMarkdown(nameOf(concept, ui))}** · ${escapeMarkdown(term.text)}: ${strings.status[term.status]}`,
    escapeMarkdown(plainText(part.definition.text)),
  ];
  for (const [language, { terms }] of Object.entries(concept.languages)) {
    const shown = inDisplayOrder(terms).map(({ text, status }) => {
      const mark =
        status === 'deprecated' || status === 'do-not-use' ? `~~${escapeMarkdown(text)}~~` : escapeMarkdown(text);
      return status === 'preferred' ? `**${mark}**` : mark;
    });
    lines.push(`${language}: ${shown.join(', ')}`);
  }
  const confusable = snapshot.confusables(concept.id).map(({ concept: other, explanation }) => {
    const why = plainText(explanation[ui] ?? Object.values(explanation)[0] ?? '');
    return `- ${escapeMarkdown(nameOf(other, ui))}: ${escapeMarkdown(why)}`;
  });
  if (confusable.length > 0) lines.push(`**${strings.concept.doNotConfuse}**\n${confusable.join('\n')}`);
  lines.push(`[${strings.concept.permanentLink}](${snapshot.uri(concept)})`);
  return lines.join('\n\n');
}
