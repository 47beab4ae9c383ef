import type { Spot } from '../xml/refusal.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { Frame } from './frame.ts';
import type { ProblemLog } from './problem-log.ts';
import { groups, type Level, parents, type RuleSet, rules, sections } from './rules.ts';
import type { Statement } from './statement.ts';

/** Holds a file against the structure of TBX and the rules of its dialect, and tells where it departs. */
export class Conformance {
  readonly #strict: boolean;
  readonly #log: ProblemLog;
  #ruleSet: RuleSet = 'open';
  #style: 'dca' | 'dct' = 'dca';
  #dialect = '';
  /** The entry that is being read; an error breaks it. */
  draft: EntryDraft | undefined;

  constructor(strict: boolean, log: ProblemLog) {
    this.#strict = strict;
    this.#log = log;
  }

  /** Says which rules the file names as its own. */
  declare(ruleSet: RuleSet, style: 'dca' | 'dct', dialect: string): void {
    this.#ruleSet = ruleSet;
    this.#style = style;
    this.#dialect = dialect;
  }

  /** Whether an element may stand where it stands, and whether it comes in its turn. */
  checkPlace(name: string, parent: Frame, place: Spot): void {
    const allowed = parents.get(name);
    if (allowed === undefined) {
      this.deviate('unknown-element', `<${name}> is no element of TBX`, place);
      return;
    }
    if (!allowed.includes(parent.name) || parent.module) {
      this.deviate('misplaced-element', `<${name}> stands in <${parent.name}>`, place, `it in ${list(allowed)}`);
    }
    if (!sections.has(parent.name)) {
      // A group begins with what it is about.
      if (groups.has(parent.name) && parent.phase === 0 && name === 'descrip') parent.phase = 1;
      else if (parent.name === 'descripGrp' && name === 'descrip') {
        this.deviate('second-description', 'a second <descrip> in one <descripGrp>', place, 'one in each group');
      }
      return;
    }
    const phase =
      name === 'term' || name === 'termGrp' ? 1 : name.startsWith('termNote') ? 2 : sections.has(name) ? 4 : 3;
    if (phase < parent.phase) {
      this.deviate(
        'wrong-order',
        `<${name}> comes too late in <${parent.name}>`,
        place,
        'term, term notes, then the rest',
      );
    } else if (phase > 1 && parent.phase === 0 && sections.get(parent.name) === 'term') {
      this.deviate('wrong-order', `<${name}> comes before the term`, place, 'the term first');
    }
    parent.phase = Math.max(parent.phase, phase);
  }

  /** Whether a statement keeps to the rules of the dialect that the file names. */
  lawful({ element, written, text, place, category }: Statement, level: Level): boolean {
    const set = rules[this.#ruleSet];
    if (set === undefined || category === 'note' || category === 'term' || category === 'date') return true;
    const rule = set.get(written);
    if (rule === undefined) {
      return this.#breach(
        'unknown-category',
        `${this.#dialect} has no data category "${written.slice(0, 60)}"`,
        place,
        list([...set.keys()]),
        category,
      );
    }
    if (this.#style === 'dca' && element !== rule.element) {
      return this.#breach('wrong-element', `${written} stands in <${element}>`, place, `<${rule.element}>`, category);
    }
    if (!rule.levels.includes(level)) {
      return this.#breach(
        'wrong-level',
        `${written} stands at the level of the ${level}`,
        place,
        list(rule.levels),
        '',
      );
    }
    if (rule.values !== undefined && !rule.values.includes(text)) {
      return this.#breach('unknown-value', `${written} is "${text.slice(0, 60)}"`, place, list(rule.values), category);
    }
    return true;
  }

  /** A breach of the dialect's rules is told of a file that is read strictly, or where it is not understood. */
  #breach(code: string, message: string, place: Spot, expected: string, understood: string): false {
    if (this.#strict || understood === '') this.deviate(code, message, place, expected);
    return false;
  }

  /** A departure from the schema: an error where the file is read strictly. */
  deviate(code: string, message: string, place: Spot, expected = 'what the schema of its dialect allows'): void {
    if (this.#strict && this.draft !== undefined) this.draft.broken = true;
    const severity = this.#strict ? 'error' : 'warning';
    const mend = this.#strict
      ? 'Mend the file, or read it without strictness.'
      : 'It was read as well as it could be; look at the entry.';
    this.#log.add({ code, severity, message, expected, mend }, place);
  }

  /** Something that is read, and worth a look. */
  notice(code: string, message: string, place: Spot): void {
    this.#log.add(
      { code, severity: 'warning', message, expected: 'what a concept of a toolkit holds', mend: 'Look at the entry.' },
      place,
    );
  }

  /** What makes the entry unusable, however it is read. */
  error(code: string, message: string, place: Spot, expected: string): void {
    if (this.draft !== undefined) this.draft.broken = true;
    this.#log.add({ code, severity: 'error', message, expected, mend: 'Mend the entry; it is left out.' }, place);
  }
}

const list = (names: readonly string[]): string => names.join(', ');
