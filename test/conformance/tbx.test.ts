import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { conceptOfEntry } from '#formats/concept-of-entry.ts';
import type { Loss } from '#formats/loss.ts';
import { proseOf } from '#formats/tbx/prose.ts';
import { readTbx } from '#formats/tbx/read.ts';
import { type TbxDialect, type TbxSource, type TbxWriteOptions, writeTbx } from '#formats/tbx/write.ts';
import type { Concept, ConceptLanguage } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import type { Term } from '#model/term.ts';
import { toolkit as anyToolkit, type TermToolkit } from '../arbitrary/toolkit.ts';
import { absence, conformanceFile, present, relaxNg, schematron } from './tbx-schemas.ts';

const dialects: readonly TbxDialect[] = ['dca', 'dct', 'v2'];

function written(source: TbxSource, options: TbxWriteOptions): { xml: string; losses: Loss[] } {
  const pieces = writeTbx(source, options);
  let xml = '';
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return { xml, losses: next.value };
    xml += next.value;
  }
}

const read = (xml: string, strict = true) => readTbx(new TextEncoder().encode(xml), { path: 'terms.tbx', strict });

const content = loadToolkit([fileURLToPath(new URL('../../content', import.meta.url))]).toolkit;
const exportsOfContent = dialects.map((dialect) => ({ dialect, ...written(content, { dialect }) }));

describe.skipIf(!present)(`exports against the published schemas${absence}`, () => {
  const core = relaxNg('tbx-v3/TBXcoreStructV03.rng');
  const basic2008 = relaxNg('tbx-v2/TBXBasicRNGV02.rng');
  const basic = schematron('tbx-v3/TBX-Basic_DCA.sch');
  const complaints = (dialect: TbxDialect, xml: string): string[] =>
    dialect === 'v2' ? basic2008(xml) : [...core(xml), ...(dialect === 'dca' ? basic(xml) : [])];

  it('finds what is wrong in the bad files, so that finding nothing means something', () => {
    const text = (path: string) => new TextDecoder().decode(conformanceFile(path));
    expect(core(text('tbx-v3/core_structure_bad.tbx'))).not.toEqual([]);
    expect(core(text('tbx-v3/core_structure_good.tbx'))).toEqual([]);
    expect(basic2008(text('tbx-v2/tbx_basic_sample_badattribute.tbx'))).not.toEqual([]);
    const found = basic(text('tbx-v3/basic_bad.tbx')).join('\n');
    expect(found).toContain('Permitted type value(s): transactionType');
    expect(found).toContain('Permitted type value(s): responsibility');
    expect(found).toContain('/definition/ may only appear at level(s): conceptEntry, langSec');
    expect(found).toContain("/partOfSpeech/ type may be: 'adjective'");
  });

  it.each(exportsOfContent)('the whole content as $dialect is valid', ({ dialect, xml }) => {
    expect(complaints(dialect, xml)).toEqual([]);
  });

  it.each(['en', 'es'])('the content in %s alone, for OmegaT, is valid', (language) => {
    const { xml } = written(content, { dialect: 'v2', languages: [language], forClient: 'omegat' });
    expect(complaints('v2', xml)).toEqual([]);
  });

  it.each(dialects)('any toolkit as %s is valid', (dialect) => {
    fc.assert(
      fc.property(anyToolkit, (toolkit) => {
        expect(complaints(dialect, written(toolkit, { dialect }).xml)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** What a toolkit becomes when its export is imported again. */
function reimported(source: TbxSource, xml: string): TbxSource {
  const { entries, problems } = read(xml);
  expect(problems).toEqual([]);
  const concepts = entries.map((entry): Concept => {
    const made = conceptOfEntry(entry, { subjects: ['missing'], jurisdiction: ['XX'], changed: '1999-01-01' });
    expect(made.shortcomings).toEqual([]);
    if (made.concept === undefined || entry.glossary === undefined) throw new Error(`${entry.id} is no concept`);
    return { ...made.concept, glossary: entry.glossary };
  });
  return { meta: source.meta, glossaries: source.glossaries, sources: source.sources, concepts };
}

/** A text as its plain words come back: marks are lost, and the loss report says so. */
const words = (markdown: string): string => proseOf(plainText(markdown));
const each = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, words(text)]));

const carriedTerm = ({ reason, usage, contexts, ...term }: Term) => ({
  ...term,
  ...(reason !== undefined && { reason: each(reason) }),
  ...(usage !== undefined && { usage: each(usage) }),
  contexts: contexts.map((context) => ({ ...context, text: words(context.text) })),
  searchForms: [],
  votes: 0,
});

const carriedPart = ({ definition, plain, note, terms }: ConceptLanguage) => ({
  definition: { ...definition, text: words(definition.text) },
  plain: words(plain),
  ...(note !== undefined && { note: words(note) }),
  terms: [...terms].sort(byStatus).map(carriedTerm),
});

/** A concept without what the loss report says that TBX-Basic does not carry. */
function carried(toolkit: TermToolkit): object[] {
  const ids = new Set(toolkit.concepts.map(({ id }) => id));
  return toolkit.concepts.map(({ relations, ...concept }) => ({
    ...concept,
    languages: Object.fromEntries(
      Object.entries(concept.languages).map(([language, part]) => [language, carriedPart(part)]),
    ),
    relations: {
      broader: relations.broader.filter((id) => ids.has(id)),
      related: relations.related.filter((id) => ids.has(id)),
      confusable: relations.confusable
        .filter(({ concept: id }) => ids.has(id))
        .map((relation) => ({ ...relation, explanation: each(relation.explanation) })),
    },
  }));
}
const order = ['preferred', 'admitted', 'deprecated', 'do-not-use'];
const byStatus = (a: { status: string; votes: number }, b: { status: string; votes: number }) =>
  order.indexOf(a.status) - order.indexOf(b.status) || b.votes - a.votes;

describe('export, import, export', () => {
  it.each(exportsOfContent)('gives the same bytes for the whole content as $dialect', ({ dialect, xml }) => {
    expect(written(reimported(content, xml), { dialect }).xml === xml).toBe(true);
  });

  it.each(dialects)('gives the same bytes for any toolkit as %s', (dialect) => {
    fc.assert(
      fc.property(anyToolkit, (toolkit) => {
        const { xml } = written(toolkit, { dialect });
        expect(written(reimported(toolkit, xml), { dialect }).xml).toBe(xml);
      }),
      { numRuns: 60 },
    );
  });

  it.each(dialects)('loses only what the loss report names, as %s', (dialect) => {
    fc.assert(
      fc.property(anyToolkit, (toolkit) => {
        const { xml } = written(toolkit, { dialect });
        expect([...reimported(toolkit, xml).concepts]).toEqual(carried(toolkit));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a program that ignores the administrative status', () => {
  const terms = (xml: string): string[] =>
    read(xml).entries.flatMap(({ languages }) =>
      Object.values(languages).flatMap((part) => part.terms.map(({ text }) => text)),
    );
  const withStatus = (status: string): number =>
    content.concepts
      .flatMap(({ languages }) => Object.values(languages).flatMap((part) => part.terms))
      .filter((term) => term.status === status).length;

  it('gets no term that must not be used', () => {
    const { xml, losses } = written(content, { dialect: 'v2', forClient: 'omegat' });
    expect(withStatus('do-not-use')).toBeGreaterThan(0);
    expect(xml).not.toContain('<note>status: do not use</note>');
    expect(terms(xml)).not.toContain('tráfico humano');
    expect(losses).toContainEqual(
      expect.objectContaining({ what: 'do-not-use term', count: withStatus('do-not-use') }),
    );
    expect(terms(written(content, { dialect: 'v2' }).xml)).toContain('supuesta víctima');
    expect(terms(xml)).not.toContain('supuesta víctima');
    expect(terms(xml)).toContain('presunta víctima');
  });

  it('gets no deprecated term either, on request', () => {
    const { xml, losses } = written(content, { dialect: 'v2', forClient: 'omegat', withoutDeprecated: true });
    expect(xml).not.toContain('deprecatedTerm-admn-sts');
    expect(losses).toContainEqual(
      expect.objectContaining({ what: 'deprecated term', count: withStatus('deprecated') }),
    );
  });
});

describe('the writer', () => {
  it('writes one language pair, without the texts of other languages', () => {
    const { xml } = written(content, { dialect: 'dca', languages: ['es'] });
    expect(xml).not.toContain('xml:lang="en"');
    expect(xml).toContain('<langSec xml:lang="es">');
  });

  it('writes pieces, not the whole', () => {
    const lengths = [...writeTbx(content, { dialect: 'dca' })].map((piece) => piece.length);
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(200_000);
  });

  it('replaces characters that XML does not allow, and says so', () => {
    const [toolkit] = fc.sample(anyToolkit, { numRuns: 1, seed: 1 });
    const [first] = toolkit?.concepts ?? [];
    if (toolkit === undefined || first === undefined) throw new Error('no toolkit was made');
    const part = first.languages['en'];
    const [term] = part?.terms ?? [];
    if (part === undefined || term === undefined) throw new Error('no term was made');
    const bad = {
      ...first,
      languages: { ...first.languages, en: { ...part, terms: [{ ...term, text: 'a\u0001b\ud800c' }] } },
    };
    const { xml, losses } = written({ ...toolkit, concepts: [bad] }, { dialect: 'dca' });
    expect(xml).toContain('<term>a\ufffdb\ufffdc</term>');
    expect(losses).toContainEqual(expect.objectContaining({ what: 'character', count: 1 }));
    expect(read(xml).problems).toEqual([]);
  });
});
