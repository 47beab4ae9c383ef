import type { ImportedSource } from '../imported-entry.ts';
import { sourceOfName } from './identifiers.ts';
import type { Statement } from './statement.ts';

/** A source statement: one of ours with the place in it (`Title [section 3]`), or a citation as it stands. */
export function sourceOf({ text, target }: Pick<Statement, 'text' | 'target'>): ImportedSource {
  const source = target === undefined ? undefined : sourceOfName(target);
  if (source === undefined) return { source: text };
  const at = / \[([^[\]]+)\]$/.exec(text)?.[1];
  return at === undefined ? { source } : { source, at };
}
