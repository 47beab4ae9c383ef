import type { Switch, Tool } from '#model/tool.ts';
import { choicesOf, type MarkFault, markFaults } from '#model/tool-switches.ts';
import { type ContentPath, problemAt } from '../content-file.ts';
import type { Check, CheckResult, Entry } from '../draft.ts';

const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'none, so far' : ids.join(', '));

const noChoice = (choice: string, known: Switch | undefined) => ({
  code: 'unknown-choice',
  message: `the switch "${known?.id}" has no choice "${choice}"`,
  expected: `one of: ${known === undefined ? '' : choicesOf(known).join(', ')}`,
  mend: 'Name one of these, written exactly so.',
});

const sameId = (what: string, id: string | undefined) => ({
  code: 'duplicate-id',
  message: `another ${what} has the id "${id}"`,
  expected: 'an id of its own',
  mend: 'Rename one of them, in tool.yaml and in the marks of each language.',
});

/** What the author of a mark is told. */
function explain({ fault, name, choice }: MarkFault, switches: readonly Switch[]) {
  const ids = switches.map(({ id }) => id);
  switch (fault) {
    case 'unclosed':
      return {
        code: 'unclosed-mark',
        message: `what is said only with "${name}" does not end in this panel`,
        expected: 'a line {end} after the passage, before the next line ---',
        mend: 'Add {end} on a line of its own where the passage ends.',
      };
    case 'without-when':
      return {
        code: 'stray-mark',
        message: `{${name}} belongs to no {when …} of this panel`,
        expected: '{when …}, then at most one {otherwise}, then {end}',
        mend: 'Take it out, or add the line {when …} where the passage begins.',
      };
    case 'unknown-switch':
      return {
        code: 'unknown-switch',
        message: `there is no switch "${name}" in tool.yaml`,
        expected: `one of the tool's switches: ${listed(ids)}`,
        mend: 'Check its spelling, or add the switch to tool.yaml with its label in each language.',
      };
    case 'unknown-choice':
      return noChoice(
        choice ?? '',
        switches.find(({ id }) => id === name),
      );
    case 'wrong-form':
      return {
        code: 'wrong-mark',
        message: `"${name}" cannot stand in this mark`,
        expected: '{when switch}, {when switch=choice}, {otherwise} or {end}, alone on a line',
        mend: 'Write it as in content/tools/README.md: ids in small letters, without spaces around "=".',
      };
  }
}

/** The line of each panel of a file, from 0: the same cuts as `readPanels`, blank lines left out. */
function panelsOf(text: string): { readonly panel: string; readonly firstLine: number }[] {
  let firstLine = 0;
  return text.split(/^---[ \t]*$/m).map((panel) => {
    const found = { panel, firstLine };
    firstLine += panel.split('\n').length - 1;
    return found;
  });
}

function marksOf(entry: Entry<Tool>): CheckResult[] {
  const { switches } = entry.value;
  return Object.values(entry.texts).flatMap((file) =>
    panelsOf(file.text).flatMap(({ panel, firstLine }) =>
      markFaults(panel, switches).map((fault) => {
        const line = firstLine + fault.line + 1;
        const column = (file.text.split('\n')[line - 1] ?? '').search(/\S/) + 1;
        return {
          problem: problemAt(file, { line, column }, { severity: 'error', ...explain(fault, switches) }),
          drop: entry,
        };
      }),
    ),
  );
}

/** A switch's default is one of its choices, and no two switches or choices have one id. */
function switchesOf(entry: Entry<Tool>): CheckResult[] {
  const { switches } = entry.value;
  return switches.flatMap((each, at) => {
    const ids = choicesOf(each);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    const found: [ContentPath, ReturnType<typeof sameId>][] = [];
    if (switches.findIndex(({ id }) => id === each.id) !== at) found.push([['id'], sameId('switch', each.id)]);
    if (twice >= 0) found.push([['choices', twice, 'id'], sameId('choice of this switch', ids[twice])]);
    if (!ids.includes(each.default)) found.push([['default'], noChoice(each.default, each)]);
    return found.map(([path, text]) => ({
      problem: problemAt(entry.file, entry.file.locate(['switches', at, ...path]), { severity: 'error', ...text }),
      drop: entry,
    }));
  });
}

/** Marks in a tool's text name a switch and a choice that it has, and each ends in its panel. */
export const switches: Check = (draft) => draft.tools.flatMap((entry) => [...switchesOf(entry), ...marksOf(entry)]);
