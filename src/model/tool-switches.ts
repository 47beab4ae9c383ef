import type { Switch, Tool } from './tool.ts';

/**
 * What a tool says in one case and not in another. In its Markdown, marks stand on lines of their own:
 * `{when transfer}` or `{when order=english-first}` begins a passage, `{otherwise}` what is said in the
 * other case, `{end}` ends it. Passages may lie in each other.
 */

/** What was chosen of each switch, by the switch's id; of one without choices, `on` or `off`. */
export type Settings = Readonly<Record<string, string>>;

/** A passage is said only where the switch stands at this choice, or (`is: false`) at another. */
export interface Condition {
  readonly switch: string;
  readonly choice: string;
  readonly is: boolean;
}

/** A part of a panel: whole blocks of Markdown, said where all its conditions hold. */
export interface Passage {
  readonly conditions: readonly Condition[];
  readonly text: string;
}

/** Why a mark means nothing: its line is read as if it were not there, or to the end of the panel. */
export interface MarkFault {
  readonly fault: 'unclosed' | 'without-when' | 'unknown-switch' | 'unknown-choice' | 'wrong-form';
  /** The line of the mark in the panel, from 0. */
  readonly line: number;
  /** What the mark names: a switch, or words that mean nothing there. */
  readonly name: string;
  /** The choice it names, where that is what is unknown. */
  readonly choice?: string;
}

/** The choices of a switch, in their order. */
export const choicesOf = ({ choices }: Pick<Switch, 'choices'>): readonly string[] =>
  choices.length === 0 ? ['on', 'off'] : choices.map(({ id }) => id);

/**
 * The choice of every switch: what is asked for, else its default. Switches and choices that do not exist
 * are passed over; of several choices for one switch the last counts.
 */
export function settingsOf(switches: readonly Switch[], asked: Iterable<readonly [string, string]> = []): Settings {
  const wanted = new Map<string, string>();
  for (const [id, choice] of asked) {
    const known = switches.find((each) => each.id === id);
    if (known !== undefined && choicesOf(known).includes(choice)) wanted.set(id, choice);
  }
  return Object.fromEntries(switches.map(({ id, default: choice }) => [id, wanted.get(id) ?? choice]));
}

export const holds = (conditions: readonly Condition[], settings: Settings): boolean =>
  conditions.every((condition) => (settings[condition.switch] === condition.choice) === condition.is);

/** Conditions in one attribute of a page: `transfer=on order!=english-first`. */
export const writeConditions = (conditions: readonly Condition[]): string =>
  conditions.map(({ switch: id, choice, is }) => `${id}${is ? '=' : '!='}${choice}`).join(' ');

/** The way back from `writeConditions`. */
export const readConditions = (text: string): Condition[] =>
  [...text.matchAll(/([a-z\d-]+)(!?)=([a-z\d-]+)/g)].map(([, id = '', not, choice = '']) => ({
    switch: id,
    choice,
    is: not === '',
  }));

/** A line that is meant as a mark, well written or not: one of the three words, or several words in braces. */
const mark = /^[ \t]*\{[ \t]*(?:(when|otherwise|end)\b([^}]*)|(\w+[ \t]+[^}]*))\}[ \t]*$/i;
const named = /^[ \t]+([a-z\d-]+)(?:=([a-z\d-]+))?[ \t]*$/;

interface OpenMark {
  readonly line: number;
  condition: Condition;
}

/** Reads a panel line by line: its passages, and the marks in it that mean nothing. */
function read(panel: string): { passages: Passage[]; faults: MarkFault[]; opened: OpenMark[] } {
  const passages: Passage[] = [];
  const faults: MarkFault[] = [];
  const opened: OpenMark[] = [];
  const open: OpenMark[] = [];
  let lines: string[] = [];
  const endPassage = (): void => {
    const text = lines.join('\n').replace(/^\s*\n|\s+$/g, '');
    if (text !== '') passages.push({ conditions: open.map(({ condition }) => condition), text });
    lines = [];
  };
  for (const [line, words] of panel.split('\n').entries()) {
    const [whole, word = '', rest = '', other] = mark.exec(words) ?? [];
    if (whole === undefined) {
      lines.push(words);
      continue;
    }
    endPassage();
    const last = open.at(-1);
    if (other !== undefined) faults.push({ fault: 'wrong-form', line, name: other.trim() });
    else if (word.toLowerCase() === 'when') {
      const [, id, choice = 'on'] = named.exec(rest) ?? [];
      if (id === undefined) faults.push({ fault: 'wrong-form', line, name: rest.trim() });
      const begun = { line, condition: { switch: id ?? '', choice, is: true } };
      open.push(begun);
      if (id !== undefined) opened.push({ ...begun });
    } else if (rest.trim() !== '') faults.push({ fault: 'wrong-form', line, name: rest.trim() });
    else if (last === undefined) faults.push({ fault: 'without-when', line, name: word });
    else if (word.toLowerCase() === 'end') open.pop();
    else if (last.condition.is) last.condition = { ...last.condition, is: false };
    else faults.push({ fault: 'without-when', line, name: word });
  }
  endPassage();
  for (const { line, condition } of open) faults.push({ fault: 'unclosed', line, name: condition.switch });
  return { passages, faults, opened };
}

/** The passages of a panel, in their order. A panel without marks is one passage without conditions. */
export const passagesOf = (panel: string): readonly Passage[] => read(panel).passages;

/** The marks of a panel that mean nothing, or name what the tool does not have, by their lines. */
export function markFaults(panel: string, switches: readonly Switch[]): MarkFault[] {
  const { faults, opened } = read(panel);
  const unknown = opened.flatMap(({ line, condition }): MarkFault[] => {
    const known = switches.find(({ id }) => id === condition.switch);
    if (known === undefined) return [{ fault: 'unknown-switch', line, name: condition.switch }];
    return choicesOf(known).includes(condition.choice)
      ? []
      : [{ fault: 'unknown-choice', line, name: condition.switch, choice: condition.choice }];
  });
  return [...faults, ...unknown].sort((a, b) => a.line - b.line);
}

/** A panel as it is said with these settings: Markdown without marks. */
const switchedPanel = (panel: string, settings: Settings): string =>
  passagesOf(panel)
    .filter(({ conditions }) => holds(conditions, settings))
    .map(({ text }) => text)
    .join('\n\n');

/**
 * A tool as it is said with its switches at what is asked for (see `settingsOf`). The result has no
 * switches and no marks, and no panel of which nothing is left; a tool without switches is returned as it is.
 */
export function withSwitches(tool: Tool, asked: Iterable<readonly [string, string]> = []): Tool {
  if (tool.switches.length === 0) return tool;
  const settings = settingsOf(tool.switches, asked);
  const panels = Object.entries(tool.panels).map(([language, texts]) => [
    language,
    texts.map((panel) => switchedPanel(panel, settings)).filter((panel) => panel !== ''),
  ]);
  return { ...tool, switches: [], panels: Object.fromEntries(panels) };
}
