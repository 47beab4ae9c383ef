import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkupContext, panelMarkup } from '#publish/pdf/markup.ts';
import { preamble } from '#publish/pdf/preamble.ts';
import { typeset } from '#publish/pdf/typesetter.ts';
import { literal } from '#publish/pdf/typst-code.ts';
import { flat, readPdf } from './pdf-reader.ts';
import { snapshot } from './toolkit.ts';

const strings = snapshot.toolkit.strings['en'];
if (strings === undefined) throw new Error('no English strings');

const context: MarkupContext = {
  values: { organization: 'A_b* #c [d](e) $f$', phone: '1-555-010-0100' },
  strings,
  headingShift: -1,
  citation: () => 1,
  onLink: () => undefined,
};
const head = preamble({ language: 'en', title: 'T', author: 'A', summary: 'S' });
const set = (markdown: string) => {
  const { head: heading, body } = panelMarkup(context, markdown);
  return typeset(`${head}\n#heading(level: 1, "T")\n#${heading}\n#${body}\n`);
};

describe('Markdown as Typst code', () => {
  test('whatever a text holds, it is shown and never run', async () => {
    const code = '#panic("x") $x$ \\ " `#sys` //a /*b*/ @c <d> ~ -- ... = e + f {g} [h]';
    const { text } = await readPdf(set(`Start ${code} end`).pdf());
    expect(text).toContain('#panic("x")$x$');
    expect(text).toContain('//a/b/@c');
    expect(text).toContain('{g}[h]end');
  });

  test('any Markdown whatsoever can be set', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('#', '*', '**', '_', '"', '\\', '- ', '1. ', '> ', '\n', '\n\n', '`', '[a](lang:es)', '{phone}'),
      fc.constantFrom(
        '[](cite:x)',
        '[b](https://example.org/)',
        '____',
        '***\n',
        '## ',
        '#(',
        '#{',
        ')',
        '"; panic(',
        '$',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expect(set(pieces.join('')).pages).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  test('a literal reads back as the text it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const clean = text.replace(/[\n\t]/g, ' ').replace(/\p{Cc}/gu, '');
        fc.pre(clean.isWellFormed());
        expect(typeset(`#metadata(${literal(text)}) <v>`).values('v')).toEqual([clean]);
      }),
      { numRuns: 100 },
    );
  });

  test('no character of the document before comes back', () => {
    const characters = fc.string({ unit: fc.constantFrom('¡', 'á', 'é', '©', 'ñ', '±', 'ó', '³', 'a'), maxLength: 4 });
    fc.assert(
      fc.property(characters, (text) => {
        expect(typeset(`#metadata("${text}") <v>`).values('v')).toEqual([text]);
      }),
      { numRuns: 400 },
    );
  });

  test('fields are filled in as plain words', async () => {
    const { text } = await readPdf(set('**{organization}** {phone}').pdf());
    expect(text).toContain('A_b*#c[d](e)$f$1-555-010-0100');
  });

  test('marks become structure: emphasis, language, links, lists', async () => {
    const { structure, links, languages } = await readPdf(
      set('**b** [hola](lang:es) [x](https://example.org/)\n\n- one\n- two\n\n1. three').pdf(),
    );
    const elements = flat(structure);
    const types = elements.map(({ type }) => type);
    expect(types.filter((type) => type === 'LI')).toHaveLength(3);
    expect(types).toContain('Link');
    expect([...languages]).toContain('es');
    expect(links.map(({ address }) => address)).toEqual(['https://example.org/']);
  });
});
