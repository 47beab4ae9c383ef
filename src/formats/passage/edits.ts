import type { Run } from '#model/passage.ts';
import { object } from './builder.ts';
import type { Edit } from './options.ts';
import { everyPassage, type PlacedDocument, type PlacedPassage, type Replacement } from './placed.ts';
import { type PassageRefusal, refusalAt } from './refusal.ts';

/** A stretch of the file that is text of a passage. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly run: Run;
  readonly text: string;
  /** The passage it belongs to, by its number. */
  readonly owner: number;
  readonly placed: PlacedPassage;
}

/** What the texts are after the edits, each passage by its number; for the proof that they were made. */
interface Planned {
  readonly replacements: readonly Replacement[];
  readonly texts: readonly string[];
}

const mendEdits = 'Make the change by hand, in the program the file was written with.';

function stretchesOf(passages: readonly PlacedPassage[]): Stretch[] {
  const stretches = passages.flatMap((placed, owner) => {
    const { text, runs } = placed.passage;
    return runs.map((run, index): Stretch => {
      const part = text.slice(run.at, runs[index + 1]?.at ?? text.length);
      return { from: run.from, to: run.to ?? run.from + part.length, run, text: part, owner, placed };
    });
  });
  return stretches.sort((a, b) => a.from - b.from);
}

/** The first stretch that ends behind a place. */
function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkEdits(edits: readonly Edit[], refuse: (offset: number, code: string, message: string) => PassageRefusal) {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  for (const edit of sorted) {
    if (!Number.isInteger(edit.start) || !Number.isInteger(edit.end) || edit.start < 0 || edit.end <= edit.start) {
      throw refuse(edit.start, 'no-such-place', `an edit from ${edit.start} to ${edit.end} replaces nothing`);
    }
    if (edit.start < end) throw refuse(edit.start, 'edits-overlap', 'two edits change the same words');
    end = edit.end;
  }
  return sorted;
}

/**
 * What has to change in a file for edits of its text. The words of an edit go into the first stretch it touches; of
 * the others it touches, the text is taken out and what lies between them (tags, marks) stays.
 * @param text the decoded text that the edits and the document refer to
 * @throws {PassageRefusal} where an edit is not within one passage, overlaps another, or would take out more than text
 */
export function planEdits(path: string, text: string, document: PlacedDocument, edits: readonly Edit[]): Planned {
  const refuse = (offset: number, code: string, message: string) =>
    refusalAt(path, text, offset, {
      code,
      message,
      expected: 'edits that each lie within the text of one passage, apart from one another',
      mend: mendEdits,
    });
  const passages = everyPassage(document);
  const stretches = stretchesOf(passages);
  const texts = passages.map(({ passage }) => passage.text);
  /** Changes of the passages' own texts: made from the last to the first, so that offsets hold. */
  const changes: { owner: number; start: number; end: number; text: string }[] = [];
  const replacements: Replacement[] = [];

  for (const edit of checkEdits(edits, refuse)) {
    let index = stretchAt(stretches, edit.start);
    const first = stretches[index];
    if (first === undefined || first.from > edit.start) {
      throw refuse(edit.start, 'not-text', 'an edit begins where there is no text of a passage');
    }
    let words: string | undefined = edit.text;
    let reached = edit.start;
    let last = first.run.at;
    for (; reached < edit.end; index += 1) {
      const stretch = stretches[index];
      if (stretch === undefined || stretch.from >= edit.end) break;
      if (stretch.owner !== first.owner) continue;
      if (stretch.text.includes(object)) {
        throw refuse(
          stretch.from,
          'edit-over-object',
          'an edit would take out a picture, code or other words than it names',
        );
      }
      const start = Math.max(stretch.from, edit.start);
      const end = Math.min(stretch.to, edit.end);
      if (stretch.run.to !== undefined && (start !== stretch.from || end !== stretch.to)) {
        throw refuse(
          start,
          'edit-inside-character',
          'an edit begins or ends inside of a character that the file writes as several',
        );
      }
      const { passage, escape: write } = stretch.placed;
      const written = words === undefined ? undefined : write(words, { file: text, at: start, passage });
      replacements.push({ start, end, text: written ?? '' });
      if (written !== undefined) words = undefined;
      reached = end;
      last = stretch.run.at + (stretch.run.to === undefined ? end - stretch.from : stretch.text.length);
    }
    if (words !== undefined) throw refuse(edit.start, 'not-text', 'an edit lies where no text can stand');
    if (reached !== edit.end) throw refuse(reached, 'not-text', 'an edit ends where there is no text of its passage');
    const begin = first.run.at + (first.run.to === undefined ? edit.start - first.from : 0);
    changes.push({ owner: first.owner, start: begin, end: last, text: edit.text });
  }
  for (const { owner, start, end, text: words } of [...changes].reverse()) {
    const before = texts[owner] ?? '';
    texts[owner] = before.slice(0, start) + words + before.slice(end);
  }
  return { replacements, texts };
}

/** A text with stretches of it replaced. */
export function replaceIn(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: words } of [...replacements].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, start), words);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** White space shown as one space, none at the ends: in this the text of a passage may change by an edit. */
const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Proof that a changed file reads as it was meant to: the same passages, with the edits in them and nothing else.
 * @param texts what the passages should be
 * @param after the changed file, read again
 * @throws {PassageRefusal}
 */
export function proveEdits(path: string, text: string, texts: readonly string[], after: PlacedDocument): void {
  const expected = texts.map(normal).filter((words) => /[^\s\uFFFC]/.test(words));
  const found = everyPassage(after).map(({ passage }) => normal(passage.text));
  const wrong = expected.findIndex((words, index) => words !== found[index]);
  if (wrong < 0 && expected.length === found.length) return;
  throw refusalAt(path, text, 0, {
    code: 'edit-would-break',
    message: `with the edits, the file would no longer read as it should: "${(found[wrong] ?? '').slice(0, 80)}" for "${(expected[wrong] ?? '').slice(0, 80)}"`,
    expected: 'a file that reads as before but for the edits',
    mend: mendEdits,
  });
}
