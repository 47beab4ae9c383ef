import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPanels, readSlides } from './markdown-parts.ts';

describe('a deck', () => {
  test('has a slide for each heading of the second level, with its notes', () => {
    const deck = '# Deck\n\n## One  \n\nText.\n\n### Within\n\n<!-- notes -->\n\nSay it.\n\n##  Two\n- a\n- b\n';
    expect(readSlides(deck)).toEqual([
      { title: 'One', body: 'Text.\n\n### Within', notes: 'Say it.' },
      { title: 'Two', body: '- a\n- b', notes: '' },
    ]);
  });

  test('has as many slides as headings, whatever stands between them', () => {
    const line = fc.string({ maxLength: 20 }).filter((text) => !/^## /.test(text) && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 5 })), (slides) => {
        const deck = slides.map((lines, index) => `## Slide ${index}\n${lines.join('\n')}\n`).join('');
        expect(readSlides(deck).map(({ title }) => title)).toEqual(slides.map((_, index) => `Slide ${index}`));
      }),
    );
  });

  test('may be empty', () => {
    expect(readSlides('')).toEqual([]);
    expect(readSlides('No heading.')).toEqual([]);
  });
});

describe('a tool', () => {
  test('is cut at lines of three hyphens', () => {
    expect(readPanels('One.\n\n---\n\nTwo.\n--- \nThree.\n')).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('is cut nowhere else, and has no empty panel', () => {
    expect(readPanels('a\n\n----\n\nb --- c\n\n---\n\n---\n')).toEqual(['a\n\n----\n\nb --- c']);
    expect(readPanels('\n')).toEqual([]);
  });
});
