import { Parser, type Quad } from 'n3';
import type { Problem } from '#model/problem.ts';
import type { ImportResult } from '../imported-entry.ts';
import { SkosReader } from './entries.ts';
import { GraphIndex } from './index-of.ts';
import { JsonLdError, parseJsonLd } from './json-ld.ts';

/** Bytes; a graph is read as a whole, and takes about ten times its size in memory. */
const largest = 128 * 1024 * 1024;

/** What relative addresses are taken from where a file names no base. */
const base = 'https://import.invalid/';

const problemAt = (
  path: string,
  line: number,
  excerpt: string,
  text: Pick<Problem, 'code' | 'message' | 'expected' | 'mend'>,
  severity: Problem['severity'] = 'error',
): Problem => ({ ...text, severity, path, line, column: 1, excerpt: excerpt.slice(0, 200) });

function turtleQuads(text: string, path: string, problems: Problem[]): Quad[] {
  try {
    return new Parser({ baseIRI: base }).parse(text);
  } catch (error) {
    const { message, context } = error as Error & { context?: { line?: number } };
    const line = context?.line ?? 1;
    problems.push(
      problemAt(path, line, text.split('\n')[line - 1] ?? '', {
        code: 'no-turtle',
        message: `the file is no Turtle: ${message}`,
        expected: 'RDF 1.1 Turtle or N-Triples',
        mend: 'Correct the line, or export the file again.',
      }),
    );
    return [];
  }
}

function jsonLdQuads(text: string, path: string, problems: Problem[]): Quad[] {
  try {
    return parseJsonLd(text, base);
  } catch (error) {
    const known = error instanceof JsonLdError;
    problems.push(
      problemAt(path, 1, text, {
        code: known ? 'no-json-ld' : 'no-json',
        message: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        expected: 'JSON-LD 1.1 with its context inside the file',
        mend: known ? 'Export it with the context written out, or as Turtle.' : 'Correct the file, or export it again.',
      }),
    );
    return [];
  }
}

/**
 * Reads a SKOS vocabulary, Turtle (or N-Triples) or JSON-LD as its first character tells, with SKOS-XL
 * labels or plain ones. Never throws on what is in the file, and fetches nothing.
 * @param bytes UTF-8
 * @param path how problems name the file
 */
export function readSkos(bytes: Uint8Array, path: string): ImportResult {
  const problems: Problem[] = [];
  if (bytes.length > largest) {
    const text = {
      code: 'file-too-large',
      message: `the file has ${bytes.length} bytes`,
      expected: `at most ${largest} bytes`,
      mend: 'Split it by concept scheme.',
    };
    return { entries: [], problems: [problemAt(path, 1, '', text)] };
  }
  const text = new TextDecoder().decode(bytes);
  const quads = /^\s*(?:\{|\[\s*\{)/.test(text) ? jsonLdQuads(text, path, problems) : turtleQuads(text, path, problems);
  const reader = new SkosReader(new GraphIndex(quads), (code, message, expected, mend) => {
    problems.push(problemAt(path, 1, '', { code, message, expected, mend }, 'warning'));
  });
  const entries = reader.entries();
  if (entries.length === 0 && problems.length === 0) {
    problems.push(
      problemAt(path, 1, text, {
        code: 'no-concepts',
        message: 'the file describes no skos:Concept',
        expected: 'a SKOS vocabulary in Turtle or JSON-LD',
        mend: 'Look whether it is the right file.',
      }),
    );
  }
  return { entries, problems };
}
