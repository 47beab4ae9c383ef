/** What is printed in the benchmark; every piece in Spanish, the kit in all languages. */
export interface PrintTask {
  readonly name: string;
  /** Its id; undefined: the kit, which is all of them. */
  readonly tool: string | undefined;
  readonly eightUp: boolean;
  /** How often each process makes it, after the warm-up. */
  readonly rounds: number;
  /** In milliseconds and bytes (issue 3, section 4); undefined: none was set. */
  readonly target?: { readonly median: number; readonly bytes?: number };
}

export const printTasks: readonly PrintTask[] = [
  {
    name: 'card',
    tool: 'victims-rights-card',
    eightUp: false,
    rounds: 15,
    target: { median: 20, bytes: 60_000 },
  },
  { name: 'card 8-up', tool: 'victims-rights-card', eightUp: true, rounds: 15 },
  {
    name: 'trafficking card',
    tool: 'trafficking-or-smuggling-card',
    eightUp: false,
    rounds: 15,
    target: { median: 20, bytes: 60_000 },
  },
  { name: 'fact sheet', tool: 'sexual-assault-fact-sheet', eightUp: false, rounds: 15 },
  { name: 'kit', tool: undefined, eightUp: false, rounds: 2, target: { median: 10_000 } },
];

/** @throws Error where there is none of this name */
export function taskNamed(name: string): PrintTask {
  const task = printTasks.find((each) => each.name === name);
  if (task === undefined) throw new Error(`no task "${name}"`);
  return task;
}
