import { describe, expect, it } from 'vitest';
import { isEditable, writeDocx } from '#publish/docx/write.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { deckOf, mutated, shipped } from './pptx-deck.ts';

/** Microsoft's Open XML SDK, compiled to WebAssembly: schema and semantic rules of Office. */
interface Validator {
  default(bytes: Uint8Array, format: 'pptx' | 'docx'): Promise<{ description: string; path: { xpath: string } }[]>;
}
const name = '@ooxml-tools/validate';
const validator = (await import(name).catch(() => undefined)) as Validator | undefined;

const faultsOf = async (bytes: Uint8Array, format: 'pptx' | 'docx'): Promise<string[]> =>
  ((await validator?.default(bytes, format)) ?? []).map(({ description, path }) => `${path.xpath}: ${description}`);

describe.skipIf(validator === undefined)(`the Open XML SDK (${name})`, () => {
  it.each(
    shipped.toolkit.presentations.flatMap((deck) => shipped.languages.map((tag) => [deck.id, tag, deck] as const)),
  )('accepts the deck %s in "%s"', async (_, language, deck) => {
    expect(await faultsOf(writePptx(shipped, deck, language), 'pptx')).toEqual([]);
  });

  it('accepts a table, links, nested and numbered lists', async () => {
    const deck = deckOf([
      { title: 'One', body: '- a', notes: '1. a\n2. b\n   - c' },
      { title: 'Two', body: '3. a\n4. [b](https://example.org/)\n   - c\n\n> d' },
      { title: 'Three', body: '{figures-table: trafficking-smuggling}' },
      { title: 'Four', body: '{figures: trafficking-smuggling ilo-2021-forced-labour}' },
    ]);
    expect(await faultsOf(writePptx(shipped, deck, 'en'), 'pptx')).toEqual([]);
  });

  it.each(
    shipped.toolkit.tools
      .filter(isEditable)
      .flatMap((tool) => shipped.languages.map((tag) => [tool.id, tag, tool] as const)),
  )('accepts the document %s in "%s"', async (_, language, tool) => {
    expect(await faultsOf(writeDocx(shipped, tool, language), 'docx')).toEqual([]);
  });

  it('finds an element that is out of place', async () => {
    const bytes = mutated(writePptx(shipped, deckOf([{ title: 'One' }]), 'en'), 'ppt/presentation.xml', (xml) =>
      xml.replace(/(<p:sldSz [^>]*>)(<p:notesSz [^>]*>)/, '$2$1'),
    );
    expect(await faultsOf(bytes, 'pptx')).not.toEqual([]);
  });
});
