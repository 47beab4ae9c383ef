import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { markdown } from '#formats/markdown/passages.ts';
import { everyPassage } from '#formats/passage/placed.ts';
import { eachTextPiece } from '#formats/xml/references.ts';
import { scanXml } from '#formats/xml/scan.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The text of the tree that the reference parser makes, without code and pictures. */
function textOfTree(node: Nodes): string {
  if (node.type === 'text') return node.value;
  // A block of HTML is read as HTML.
  if (node.type === 'html') return node.value.replace(/<[^>]*>/g, ' ').replaceAll('&amp;', '&');
  return 'children' in node ? node.children.map(textOfTree).join(' ') : '';
}

describe('Markdown beside mdast-util-from-markdown', () => {
  const ours = (text: string): string =>
    everyPassage(markdown.parse(text, 'a.md', {}))
      // Alternative texts and titles are no text nodes of the tree.
      .map(({ passage }) => passage.text)
      .join(' ');

  // Letters tell the pieces apart: which of them are text, and which are code or addresses, is what is compared.
  const pieces = [
    ...['uno', 'dos ', 'tres', ' cuatro', 'a b'],
    ...[
      '*',
      '**',
      '_',
      '__',
      '***',
      '`',
      '``',
      '\\',
      '\\*',
      '[',
      ']',
      '](cinco)',
      '](<seis> ',
      '![',
      '<b>',
      '</b>',
      '&amp;',
      '&',
    ],
    ...['\n', '\n', '\n\n', '\n\n', '  \n', '\\\n'],
    // Items without text are left out: after indented code the parser does not begin a list with one.
    ...['\n> ', '\n- nueve', '\n  - diez', '\n1. once', '\n# ', '\n## ', '\n---\n', '\n***\n', '\n===\n'],
    ...['\n    siete', '\n```\nocho\n```\n', '\n~~~ x\n'],
  ];

  it('tells the same words as text', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (chosen) => {
        const text = chosen.join('');
        // Pictures have their text in the tree as an attribute; where there is one, the comparison is not for it.
        fc.pre(!text.includes('!['));
        // After a lazy line of a quotation the parser takes an indented line for code, CommonMark (5.1) does not.
        fc.pre(!text.includes('\n> ') || !text.includes('\n    siete'));
        expect(lettersOf(ours(text)), JSON.stringify(text)).toBe(lettersOf(textOfTree(fromMarkdown(text))));
      }),
      { numRuns: 1500 },
    ));
});

describe('XML beside saxes', () => {
  const told = (attributes: Readonly<Record<string, string>>): string =>
    JSON.stringify(Object.entries(attributes).toSorted());

  type Event = readonly [kind: string, name: string];

  function bySaxes(xml: string): Event[] | undefined {
    const parser = new SaxesParser({ xmlns: false });
    const events: Event[] = [];
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => events.push(['open', `${name} ${told(attributes)}`]));
    parser.on('closetag', ({ name }) => events.push(['close', name]));
    parser.on('text', (text) => events.push(['text', text]));
    parser.on('cdata', (text) => events.push(['text', text]));
    try {
      parser.write(xml).close();
    } catch {
      return undefined;
    }
    return events;
  }

  function byOurs(xml: string): Event[] | undefined {
    const events: Event[] = [];
    const add = (piece: string): void => {
      events.push(['text', piece]);
    };
    try {
      scanXml(
        xml,
        'a.xml',
        {
          open(name, tag) {
            const attributes: Record<string, string> = {};
            for (const key of ['a', 'b:c']) {
              const value = tag.attribute(key);
              if (value !== undefined) attributes[key] = value;
            }
            events.push(['open', `${name} ${told(attributes)}`]);
          },
          close: (name) => events.push(['close', name]),
          text: (from, to) => eachTextPiece(xml, 'a.xml', from, to, add, add),
          cdata: (from, to) => add(xml.slice(from, to)),
        },
        { depth: 100 },
      );
    } catch {
      return undefined;
    }
    return events;
  }

  /** Neighbouring texts as one; those outside of the root, which saxes tells too, without effect. */
  const joined = (events: readonly Event[] | undefined): Event[] | undefined => {
    let depth = 0;
    return events?.reduce<Event[]>((all, [kind, name]) => {
      if (kind === 'open') depth += 1;
      if (kind === 'close') depth -= 1;
      const last = all.at(-1);
      if (kind === 'text' && (depth === 0 || name === '')) return all;
      if (kind === 'text' && last?.[0] === 'text') all[all.length - 1] = ['text', last[1] + name];
      else all.push([kind, name]);
      return all;
    }, []);
  };

  const pieces = [
    ...[
      '<r>',
      '</r>',
      '<b:x a="1">',
      '<b:x b:c=\'2\' a = "&lt;&#241;">',
      '</b:x>',
      '<y/>',
      '<y a=">"/>',
      '</y >',
      '<y>',
      '</y>',
    ],
    ...[
      'texto',
      ' ',
      '\n',
      '&amp;',
      '&#xF1;',
      '&#241;',
      '&x;',
      '&',
      '<!-- c -->',
      '<![CDATA[<z>&]]>',
      '<?pi x?>',
      '<',
      '"',
    ],
    ...['<r a=1>', '<r a="1" a="2">', '<r a>', '<!DOCTYPE r [<!ELEMENT r ANY>]>'],
  ];

  it('accepts the same documents and tells the same of them', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), (chosen) => {
        const xml = `<r>${chosen.join('')}</r>`;
        const theirs = joined(bySaxes(xml));
        expect(joined(byOurs(xml)), xml).toEqual(theirs);
      }),
      { numRuns: 2000 },
    ));
});
