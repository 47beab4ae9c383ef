import { plainText } from '#model/markdown.ts';
import { inDisplayOrder, preferredTerm } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { usable, warnings } from '../glossary-tsv/term-pairs.ts';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A term as a learner should say it: with its other gender, and where it is said. */
const shown = (term: Term): string =>
  `${term.text}${term.feminine === undefined ? '' : ` / ${term.feminine}`}${term.regions.length === 0 ? '' : ` (${term.regions.join(', ')})`}`;

/**
 * Cards for Anki (2.1.54 or newer, which reads the lines that begin with #): the preferred term of one
 * language on the front, what may be said in the other on the back. Every card has an id of its own, so
 * that a later release updates cards and keeps what a learner has learnt. Not made for spreadsheets:
 * nothing is put before a text that begins with = or +, since the card would show it.
 */
export function* writeAnki(toolkit: Toolkit, from: string, to: string): Generator<string> {
  yield '#separator:Comma\n#html:false\n#columns:Id,Front,Back,Definition,Tags\n#guid column:1\n#tags column:5\n';
  yield `#deck:${toolkit.meta.name[from] ?? toolkit.meta.id} ${from} → ${to}\n`;
  for (const concept of toolkit.concepts) {
    const own = concept.languages[from];
    const other = concept.languages[to];
    if (own === undefined || other === undefined) continue;
    const back = [...inDisplayOrder(other.terms).filter(usable).map(shown), ...warnings(concept, to)];
    const tags = [
      `glossary::${concept.glossary}`,
      ...concept.subjects.map((subject) => `subject::${concept.glossary}::${subject}`),
    ];
    yield `${[
      `${toolkit.meta.id}-${concept.id}-${from}-${to}`,
      shown(preferredTerm(own)),
      back.join('\n'),
      plainText(other.plain),
      tags.join(' '),
    ]
      .map(cell)
      .join(',')}\n`;
  }
}
