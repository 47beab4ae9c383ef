import { HtmlValidate } from 'html-validate';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { readRecords } from '#formats/csv/text.ts';
import { exportFormats } from '#formats/export-formats.ts';
import type { Toolkit } from '#model/toolkit.ts';

const { toolkit } = loadToolkit(['content']);

function exported(name: string, options = {}, of: Toolkit = toolkit) {
  const format = exportFormats[name];
  if (format === undefined) throw new Error(`no format ${name}`);
  const { files, losses } = format.write(of, options);
  const texts = new Map(
    files.map(({ path, contents }) => [
      path,
      contents instanceof Uint8Array ? new TextDecoder('latin1').decode(contents) : [...contents].join(''),
    ]),
  );
  return { texts, losses: losses() };
}

/** For each language, the terms of each concept that must not be used in it. */
const forbidden = (language: string) =>
  toolkit.concepts.map((concept) => ({
    concept,
    texts: (concept.languages[language]?.terms ?? [])
      .filter(({ status }) => status === 'deprecated' || status === 'do-not-use')
      .map(({ text }) => text),
  }));
/** Terms that must not be used and that no concept of the toolkit recommends. */
const neverRight = (language: string): string[] => {
  const right = new Set(
    toolkit.concepts.flatMap((concept) =>
      (concept.languages[language]?.terms ?? [])
        .filter(({ status }) => status === 'preferred' || status === 'admitted')
        .map(({ text }) => text),
    ),
  );
  return forbidden(language)
    .flatMap(({ texts }) => texts)
    .filter((text) => !right.has(text));
};
const pairs = [
  ['en', 'es'],
  ['es', 'en'],
] as const;

describe.each(pairs)('glossaries from %s to %s', (from, to) => {
  it('OmegaT: three cells a line, and nothing offered that must not be used', () => {
    const text = exported('omegat').texts.get(`existe-ayuda.${from}-${to}.utf8`) ?? '';
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(toolkit.concepts.length);
    const rows = lines.map((line) => line.split('\t'));
    for (const cells of rows) expect(cells).toHaveLength(3);
    const targets = new Set(rows.map(([, target]) => target));
    const sources = new Set(rows.map(([source]) => source));
    expect(neverRight(to).length).toBeGreaterThan(3);
    for (const wrong of neverRight(to)) expect(targets).not.toContain(wrong);
    for (const wrong of neverRight(from)) expect(sources).not.toContain(wrong);
    for (const wrong of forbidden(to).flatMap(({ texts }) => texts)) expect(text).toContain(`: ${wrong}`);
  });

  it('UTX 1.11: header, columns, no empty cell, no forbidden term, no byte-order mark', () => {
    const text = exported('utx').texts.get(`existe-ayuda.${from}-${to}.utx`) ?? '';
    const [first = '', second = '', columns = '', ...rows] = text.trimEnd().split('\r\n');
    expect(first).toMatch(
      new RegExp(
        `^#UTX 1\\.11; ${from}/${to}; \\d{4}-\\d\\d-\\d\\dT00:00:00Z; copyright: [^;]+; license: [^;]+; Dictionary ID: [^;]+;$`,
      ),
    );
    expect(second).toMatch(/^#description: /);
    const names = columns.slice(1).split('\t');
    expect(names.slice(0, 3)).toEqual(['src', 'tgt', 'src:pos']);
    const wrong = new Set(neverRight(to));
    for (const row of rows) {
      const cells = row.split('\t');
      expect(cells).toHaveLength(names.length);
      expect(cells.every((cell) => cell !== '')).toBe(true);
      expect(wrong).not.toContain(cells[1]);
      expect(['approved', 'provisional']).toContain(cells[4]);
      expect(['noun', 'verb', 'adjective', 'adverb', 'sentence', '-']).toContain(cells[2]);
    }
  });

  it('Anki: five cells a card, ids that never change, a warning on the back', () => {
    const text = exported('anki').texts.get(`existe-ayuda.${from}-${to}.anki.csv`) ?? '';
    const head = text.split('\n').filter((line) => line.startsWith('#'));
    expect(head).toContain('#guid column:1');
    const { records, openQuote } = readRecords(text.slice(head.join('\n').length + 1), ',');
    expect(openQuote).toBeUndefined();
    expect(records).toHaveLength(toolkit.concepts.length);
    expect(new Set(records.map(({ cells }) => cells[0])).size).toBe(records.length);
    for (const { cells } of records) {
      expect(cells).toHaveLength(5);
      expect(cells[4]).toMatch(/^glossary::\S+( subject::\S+)+$/);
    }
  });
});

/** What XLIFF 2.1 and its glossary module allow of what is written here, in the order they want it. */
const xliffGrammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:oasis:names:tc:xliff:document:2.0"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="xliff"><attribute name="version" ns=""><value>2.1</value></attribute>
<attribute name="srcLang" ns=""><data type="language"/></attribute><attribute name="trgLang" ns=""><data type="language"/></attribute>
<oneOrMore><element name="file"><attribute name="id" ns=""><data type="NMTOKEN"/></attribute><optional><attribute name="original" ns=""/></optional>
<oneOrMore><element name="unit"><attribute name="id" ns=""><data type="NMTOKEN"/></attribute>
<optional><ref name="glossary"/></optional>
<optional><element name="notes"><oneOrMore><element name="note"><optional><attribute name="category" ns=""/></optional><text/></element></oneOrMore></element></optional>
<oneOrMore><element name="segment"><attribute name="state" ns=""><choice><value>initial</value><value>translated</value><value>reviewed</value><value>final</value></choice></attribute>
<element name="source"><ref name="inline"/></element><element name="target"><ref name="inline"/></element></element></oneOrMore>
</element></oneOrMore></element></oneOrMore></element></start>
<define name="inline"><zeroOrMore><choice><text/><element name="mrk"><attribute name="id" ns=""><data type="NMTOKEN"/></attribute><attribute name="type" ns=""><value>term</value></attribute><text/></element></choice></zeroOrMore></define>
<define name="glossary"><element name="glossary" ns="urn:oasis:names:tc:xliff:glossary:2.0"><oneOrMore>
<element name="glossEntry" ns="urn:oasis:names:tc:xliff:glossary:2.0"><optional><attribute name="ref" ns=""/></optional>
<element name="term" ns="urn:oasis:names:tc:xliff:glossary:2.0"><optional><attribute name="source" ns=""/></optional><text/></element>
<zeroOrMore><element name="translation" ns="urn:oasis:names:tc:xliff:glossary:2.0"><optional><attribute name="source" ns=""/></optional><text/></element></zeroOrMore>
<optional><element name="definition" ns="urn:oasis:names:tc:xliff:glossary:2.0"><optional><attribute name="source" ns=""/></optional><text/></element></optional>
</element></oneOrMore></element></define></grammar>`;

describe('XLIFF 2.1', () => {
  const { texts } = exported('xliff');
  const grammar = XmlDocument.fromString(xliffGrammar);
  const validator = RelaxNGValidator.fromDoc(grammar);

  it.each(pairs)('from %s to %s: the structure of the core and of the glossary module', (from, to) => {
    const text = texts.get(`existe-ayuda.${from}-${to}.xlf`) ?? '';
    const document = XmlDocument.fromString(text);
    expect(() => validator.validate(document)).not.toThrow();
    const namespaces = { x: 'urn:oasis:names:tc:xliff:document:2.0', g: 'urn:oasis:names:tc:xliff:glossary:2.0' };
    expect(document.find('//x:unit', namespaces)).toHaveLength(toolkit.concepts.length);
    const offered = [...document.find('//g:translation', namespaces), ...document.find('//x:target', namespaces)].map(
      (node) => node.content,
    );
    for (const wrong of neverRight(to)) expect(offered).not.toContain(wrong);
    const notes = document.find('//x:note[@category="do-not-use"]', namespaces).map((node) => node.content);
    expect(notes).toHaveLength(forbidden(to).flatMap((one) => one.texts).length);
    document.dispose();
  });

  it('refuses a definition before its term', () => {
    const broken = (texts.get('existe-ayuda.en-es.xlf') ?? '').replace(
      /<gls:term>([^<]*)<\/gls:term>(.*?)(<gls:definition.*?<\/gls:definition>)/,
      '$3<gls:term>$1</gls:term>$2',
    );
    const document = XmlDocument.fromString(broken);
    expect(() => validator.validate(document)).toThrow();
    document.dispose();
  });
});

describe('single HTML file', () => {
  const text = exported('html').texts.get('existe-ayuda.html') ?? '';

  it('is one file of at most 2 MB without script, that fetches nothing', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(2 * 1024 * 1024);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|javascript:|url\(/i);
    expect(text).toContain("default-src 'none'");
    expect(text).toMatch(/<title>Glossary · Glosario<\/title>/);
  });

  it('is valid HTML, and every link inside it arrives', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'no-raw-characters': 'off' },
    }).validateString(text);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => [ruleId, message, line])),
    ).toEqual([]);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(toolkit.concepts.length * 2);
    for (const link of new Set(links)) expect(ids).toContain(link);
  });

  it('holds both languages of every concept, and marks what must not be used', () => {
    for (const { id } of toolkit.concepts) expect(text).toContain(`<article id="c-${id}">`);
    expect(text).toMatch(/<li class="wrong"><span class="status">no usar:<\/span> <b>tráfico de personas<\/b>/);
  });
});

describe('vCard 4.0', () => {
  const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);

  it('is folded at 75 octets and holds one card a resource', () => {
    const text = exported('vcard').texts.get('existe-ayuda.es.vcf') ?? '';
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const lines = unfold(text);
    expect(lines.filter((line) => line === 'BEGIN:VCARD')).toHaveLength(toolkit.resources.length);
    for (const line of lines) expect(line).toMatch(/^[A-Z]+(?:;[A-Z]+=[^:;]+)*:/);
    const full = 'TEL;VALUE=uri;TYPE=voice:tel:+18883737888';
    expect(lines).toContain(full);
    expect(lines).toContain('TEL;VALUE=uri;TYPE=text:tel:233733;phone-context=+1');
  });

  it('with a neutral name holds numbers and nothing that tells what they are', () => {
    const options = { neutralName: 'Ana', resource: 'national-human-trafficking-hotline', language: 'es' };
    const { texts } = exported('vcard', options);
    expect([...texts.keys()]).toEqual(['contacts.es.vcf']);
    const lines = unfold(texts.get('contacts.es.vcf') ?? '');
    expect(lines.map((line) => line.split(/[:;]/)[0])).toEqual([
      'BEGIN',
      'VERSION',
      'KIND',
      'UID',
      'FN',
      'TEL',
      'TEL',
      'TEL',
      'REV',
      'END',
    ]);
    expect(lines).toContain('FN:Ana');
    expect(lines.join('\n')).not.toMatch(/trata|trafficking|humantrafficking/i);
  });
});

describe('registry', () => {
  it.each(Object.keys(exportFormats))('%s: the same toolkit gives the same bytes, under a name of its own', (name) => {
    const first = exported(name).texts;
    expect(exported(name).texts).toEqual(first);
    const extension = exportFormats[name]?.extension ?? '?';
    for (const [path, text] of first) {
      expect(path.endsWith(extension)).toBe(true);
      expect(path).not.toMatch(/[/\\]/);
      expect(text.length).toBeGreaterThan(100);
    }
  });

  it('tells each loss with a count, and keeps to one glossary and one direction where asked', () => {
    const losses = new Map(exported('omegat').losses.map(({ what, count }) => [what, count]));
    const examples = toolkit.concepts.flatMap((concept) =>
      Object.values(concept.languages).flatMap((part) => part.terms.flatMap((term) => term.contexts)),
    );
    expect(losses.get('example')).toBe(examples.length);
    expect(losses.has('definition')).toBe(false);
    // What only the checker and the site read is all that a table leaves out.
    expect(exported('csv').losses.map(({ what }) => what)).toEqual([
      'listing in another glossary',
      'stage of a person’s way',
      'mark of a core concept',
      'irregular form',
      'everyday words for a concept',
      'sense of a term and its examples',
      'sentence pairs of a confusable concept',
    ]);

    const options = { glossary: 'sexual-violence', pair: { from: 'es', to: 'en' } };
    const { texts } = exported('utx', options);
    expect([...texts.keys()]).toEqual(['existe-ayuda.es-en.utx']);
    const own = new Set(toolkit.concepts.filter(({ glossary }) => glossary === 'sexual-violence').map(({ id }) => id));
    const ids = [...texts.values()]
      .join('')
      .trimEnd()
      .split('\r\n')
      .slice(3)
      .map((line) => line.split('\t').at(-1) ?? '');
    for (const id of ids) expect(own).toContain(id);
  });
});
