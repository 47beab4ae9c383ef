import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { deepestNode, parseMarkdown, plainText, readMarkdown } from '#model/markdown.ts';

/** How many nodes lie in each other below the root. Without recursion: it is what is being measured. */
function depthOf(root: Nodes): number {
  let deepest = 0;
  const left: [Nodes, number][] = [[root, 0]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    if ('children' in node) for (const child of node.children) left.push([child, depth + 1]);
  }
  return deepest;
}

describe('a text of too many marks', () => {
  test.each([
    ['quotations', '>'.repeat(5000)],
    ['quotations, spaced', `${'> '.repeat(5000)}a`],
    ['list items', `${'- '.repeat(10_000)}a`],
    ['numbered items', `${'1. '.repeat(5000)}a`],
    ['lists and quotations over lines', Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['quotations over carriage returns', Array.from({ length: 400 }, (_, n) => `${'>'.repeat(n)} a`).join('\r')],
    ['brackets', '['.repeat(50_000)],
    ['closed brackets', '[a]('.repeat(20_000)],
    ['emphasis that opens and closes', '*a_ '.repeat(20_000)],
    ['asterisks', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['comments', `a${'<!--a '.repeat(20_000)}`],
  ])('is shown as it is written: %s', (_, text) => {
    expect(readMarkdown(text).tooDeepAt).toBeTypeOf('number');
    expect(parseMarkdown(text).children).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
  });

  test('that lie in each other, though they are few', () => {
    const text = `Far ${'*a **b '.repeat(40)}${'c** d* '.repeat(40)}`;
    expect(readMarkdown(text).tooDeepAt).toBeGreaterThan(4);
    expect(plainText(text)).toBe(text.trim());
  });

  test('leaves what people write as it is', () => {
    const nested = '> - a\n>   1. *b* **[c](page:d)**\n>      - > e\n>\n> f\n';
    const blanks = `${'_'.repeat(400)}\n\n`.repeat(20);
    const code = `Code:\n\n${' '.repeat(200)}x\n`;
    const list = '- [a](page:a), [b](page:b)\n'.repeat(100);
    for (const text of [nested, blanks, code, list]) expect(readMarkdown(text).tooDeepAt).toBeUndefined();
    expect(parseMarkdown(nested).children[0]?.type).toBe('blockquote');
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '>',
      '> ',
      '- ',
      '1. ',
      '\t',
      '  ',
      '\n',
      '\n\n',
      '\r',
      '\r\n',
      '[',
      ']',
      '](',
      '![',
      '*',
      '**a ',
      '_',
    ),
    fc.constantFrom('a** ', 'a*', '`', '<', '<!--', '<a ', '&', '\\', '# ', '```\n', '[a]: b\n', '(c)', 'x', '\u2028'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const repeated = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 300 }));
  const text = fc
    .array(repeated, { maxLength: 5 })
    .map((parts) => parts.map(([pieces, times]) => pieces.join('').repeat(times)).join(''));

  test('it is read, and nothing lies deeper than allowed', () => {
    let parsed = 0;
    fc.assert(
      fc.property(text, (markdown) => {
        const { root, tooDeepAt } = readMarkdown(markdown);
        expect(depthOf(root)).toBeLessThanOrEqual(deepestNode);
        if (tooDeepAt === undefined) parsed += 1;
        else {
          expect(tooDeepAt).toBeLessThan(markdown.length);
          expect(plainText(markdown).replace(/\s/g, '')).toBe(markdown.replace(/\s/g, ''));
        }
      }),
      { numRuns: 200 },
    );
    expect(parsed).toBeGreaterThan(50);
    expect(parsed).toBeLessThan(195);
  });
});
