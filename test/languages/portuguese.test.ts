import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { staticFiles } from '#server/static-export.ts';
import { folderOf } from '../bundle/small-toolkit.ts';
import { packageFaults } from '../publish/package-structure.ts';
import { readPdf } from '../publish/pdf-reader.ts';
import { partsOf } from '../publish/pptx-deck.ts';
import { serving } from '../server/serving.ts';
import { portugueseToolkit } from './third-language.ts';

/** A third language is data: a toolkit in English, Spanish and Portuguese works in each, and the code knows none of it. */
const files = portugueseToolkit();
const { toolkit, problems } = loadToolkit([folderOf(files)]);
const snapshot = compileSnapshot(toolkit);
const ask = serving(snapshot);
const pageAt = async (path: string): Promise<string> => (await ask(path)).text();
const pathOf = (language: string, key: string): string => ask.app.site.addresses.path(language, key) ?? '';

test('it is whole', () => {
  expect(problems).toEqual([]);
  expect(snapshot.languages).toEqual(['en', 'es', 'pt']);
});

test.each([
  ['a page', { 'pages/acolhida/pt.md': undefined }],
  ['the interface', { 'interface/pt.yaml': undefined }],
  ['a term', { 'glossaries/trafico/concepts/shelter.yaml': 'pt' }],
  ['a slide', { 'presentations/primeiros-passos/pt.md': '## Acolhida\n' }],
])('%s that lacks in Portuguese fails the check', (_, change) => {
  const changed: Record<string, string> = { ...files };
  for (const [path, text] of Object.entries(change)) {
    if (text === undefined) delete changed[path];
    else if (text === 'pt') changed[path] = (files[path] ?? '').replace(/ {2}pt:\n(?: {4,}.*\n)+/, '');
    else changed[path] = text;
  }
  const found = loadToolkit([folderOf(changed)]).problems;
  expect(found.filter(({ severity }) => severity === 'error')).not.toEqual([]);
});

describe('the site', () => {
  test('has every page in Portuguese, at an address of its own, with the way to its twins', async () => {
    const paths: string[] = [];
    for await (const { path, bytes } of staticFiles(ask.app, snapshot)) {
      if (!path.startsWith('pt/')) continue;
      paths.push(path);
      const html = new TextDecoder().decode(bytes);
      expect(html).toContain('<html lang="pt" dir="ltr">');
      expect(html.match(/<a [^>]*hreflang="(?:en|es)"/g)?.length).toBeGreaterThanOrEqual(2);
    }
    const own = ask.app.site.addresses.routes.filter(({ language }) => language === 'pt');
    expect(paths.length).toBe(own.length);
    expect(own.length).toBe(ask.app.site.addresses.routes.length / 3);
    expect(paths).toContain('pt/glossarios/trafico-de-pessoas/trafico-de-pessoas/index.html');
    expect(paths).toContain('pt/ferramentas/cartao-de-direitos/index.html');
  });

  test('says dates, numbers, names of languages and lists as Portuguese does', async () => {
    const concept = await pageAt(pathOf('pt', 'concept:human-trafficking'));
    expect(concept).toContain('2 de março de 2026');
    expect(concept).toContain('>Inglês</h2>');
    expect(concept).toContain('<span class="other" lang="es">trata de personas</span>');
    const glossary = await pageAt(pathOf('pt', 'glossary:trafico'));
    expect(glossary).toContain('3 conceitos');
    expect(glossary).toContain('De português para inglês e espanhol');
    expect(await pageAt(pathOf('pt', 'concept:shelter'))).toContain('Brasil');
  });

  test('offers each language the glossary from each of the others', () => {
    const { routes } = ask.app.site.addresses;
    const from = routes.filter(({ view, language }) => view.type === 'glossary' && language === 'pt');
    expect(from.map(({ path }) => path)).toEqual([
      '/pt/glossarios/trafico-de-pessoas/',
      '/pt/glossarios/trafico-de-pessoas/en-pt/',
      '/pt/glossarios/trafico-de-pessoas/es-pt/',
    ]);
  });

  test('meets a reader from Brazil in Portuguese', async () => {
    const answer = await ask('/', { headers: { 'accept-language': 'pt-BR,pt;q=0.9' } });
    expect((await answer.text()).indexOf('Existe Ajuda')).toBeGreaterThan(0);
    expect(await (await ask('/', { headers: { 'accept-language': 'pt-BR' } })).text()).toContain('<html lang="pt"');
    expect(await (await ask('/pt/nada/')).text()).toContain('Página não encontrada');
  });
});

describe('the search', () => {
  const { search } = ask.app.site;
  test.each(['tráfico de pessoas', 'trafico de pessoas', 'pessoas', 'TRÁFICO DE PESSOAS'])('finds "%s"', (query) => {
    expect(search.query(query)[0]?.id).toBe('human-trafficking');
  });
  test('warns of the word that is not to be used, in Portuguese', async () => {
    const html = await pageAt(`${pathOf('pt', 'search')}?q=${encodeURIComponent('tráfico humano')}`);
    expect(html).toContain('Não use “tráfico humano” para isto');
  });
});

describe('what is printed and projected', () => {
  test('the card is a tagged PDF in Portuguese', async () => {
    const [tool] = toolkit.tools;
    if (tool === undefined) throw new Error('no tool');
    const { bytes } = await renderToolPdf(snapshot, tool, 'pt');
    const read = await readPdf(bytes);
    expect(read.document.catalog.toString()).toContain('/Lang (pt');
    expect(read.document.getTitle()).toBe('Cartão de direitos');
    expect(read.text).toContain('Vocêtemdireitos');
    expect(read.structure.length).toBeGreaterThan(0);
  });

  test('the deck is whole, and every run of it is said to be Portuguese', () => {
    const [presentation] = toolkit.presentations;
    if (presentation === undefined) throw new Error('no presentation');
    const bytes = writePptx(snapshot, presentation, 'pt');
    expect(packageFaults(bytes)).toEqual([]);
    const slides = Object.entries(partsOf(bytes)).filter(([path]) => /slides\/slide\d+\.xml$/.test(path));
    expect(slides.length).toBeGreaterThanOrEqual(2);
    const text = slides.map(([, xml]) => xml).join();
    expect(text).toContain('Acolhida');
    expect(new Set([...text.matchAll(/lang="([^"]+)"/g)].map(([, tag]) => tag))).toEqual(new Set(['pt-BR']));
  });
});
