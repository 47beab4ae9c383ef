import { type Alias, type Document, isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { Problem } from '#model/problem.ts';
import { occurrences } from './occurrences.ts';

/** Where something stands in a content file. Line and column 1-based, column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type ContentPath = readonly (string | number)[];

/** A file of the content folder, as its author wrote it. */
export interface ContentFile {
  /** Relative to the toolkit folder it lies in, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A YAML file with the value it holds and the way back from any part of it to its place. */
export interface YamlFile extends ContentFile {
  readonly value: unknown;
  /** The place of a field; of its nearest ancestor where the field itself is missing. */
  locate(path: ContentPath): Position;
  /** The place of a field's name. */
  locateKey(path: ContentPath): Position;
  /** The place of the words in the text at `path`, counted from 0, else the place of the text. */
  locateInside(path: ContentPath, words: string, nth: number): Position;
}

/** The place of a UTF-16 offset in a text. (The YAML parser's own counter misses a line end in some broken files.) */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}

function deepestNode(document: Document, path: ContentPath): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node;
  }
  return undefined;
}

function unresolvedAliases(document: Document): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) found.push(alias);
    },
  });
  return found;
}

/**
 * Reads a YAML 1.2 file. Aliases are bounded (`maxAliasCount`), so a small file cannot unfold into a
 * huge one; syntax errors come back as problems, all of them.
 */
export function readYaml(file: ContentFile): { file?: YamlFile; problems: Problem[] } {
  const document = parseDocument(file.text, { prettyErrors: false, logLevel: 'error' });
  const problems = document.errors.map((error) =>
    problemAt(file, positionOf(file.text, error.pos[0]), {
      code: 'yaml-syntax',
      severity: 'error',
      message: error.message.replace(/\s+/g, ' '),
      expected: 'a file in YAML: names and values, indented with spaces',
      mend: 'Look at this line and the one above it: a missing space after ":", a tab, or a text with ": " that needs quotes.',
    }),
  );
  if (problems.length > 0) return { problems };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const unresolved = unresolvedAliases(document).map((alias) =>
      problemAt(file, positionOf(file.text, alias.range?.[0] ?? 0), {
        code: 'unresolved-alias',
        severity: 'error',
        message: `"*${alias.source}" stands for a value that has no name here`,
        expected: 'a text in quotes, where it begins with *',
        mend: "Put the whole text in quotes: '*so* it is emphasised'.",
      }),
    );
    if (unresolved.length > 0) return { problems: unresolved };
    problems.push(
      problemAt(
        file,
        { line: 1, column: 1 },
        {
          code: 'yaml-aliases',
          severity: 'error',
          message: error instanceof Error ? error.message : String(error),
          expected: 'a file with few aliases (*name)',
          mend: 'Write the values out instead of repeating them by alias.',
        },
      ),
    );
    return { problems };
  }

  const locate = (path: ContentPath): Position => positionOf(file.text, deepestNode(document, path)?.range?.[0] ?? 0);
  return {
    problems,
    file: {
      ...file,
      value,
      locate,
      locateKey(path) {
        const parent = document.getIn(path.slice(0, -1), true);
        const name = path.at(-1);
        const pair = isMap(parent)
          ? parent.items.find((item) => isScalar(item.key) && item.key.value === name)
          : undefined;
        const key = pair?.key;
        return isScalar(key) && key.range ? positionOf(file.text, key.range[0]) : locate(path);
      },
      locateInside(path, words, nth) {
        const node = deepestNode(document, path);
        if (!node?.range) return locate(path);
        const [start, end] = node.range;
        // The first line of a block ("text: >-  # …") is no part of its text.
        const block = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
        const first = block ? file.text.indexOf('\n', start) : start;
        const inside = occurrences(file.text.slice(first, end), words)[nth];
        return positionOf(file.text, inside === undefined ? start : first + inside);
      },
    },
  };
}

export type ProblemText = Pick<Problem, 'code' | 'severity' | 'message' | 'expected' | 'mend'>;

/** A problem at a place of a file, with the author's own line as excerpt. */
export function problemAt(file: ContentFile, at: Position, text: ProblemText): Problem {
  const line = file.text.split('\n')[at.line - 1] ?? '';
  return { ...text, path: file.path, ...at, excerpt: line.slice(0, 2000) };
}
