import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { withSwitches } from '#model/tool-switches.ts';
import { writeDocx } from '#publish/docx/write.ts';
import { readLogo } from '#publish/logo.ts';
import { renderGuidePdf } from '#publish/pdf/guide.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { writePptx } from '#publish/pptx/write.ts';
import { createApp } from '#server/app.tsx';
import { readAssets } from '#server/assets.ts';
import { createPrinter } from '#server/printer.ts';
import { png } from '../publish/png.ts';

const root = new URL('../../', import.meta.url).pathname;
const snapshot = compileSnapshot(loadToolkit([`${root}content`]).toolkit);
const app = createApp({
  snapshot,
  assets: readAssets(`${root}dist/assets`),
  origin: 'https://toolkit.example',
  live: true,
  print: createPrinter(snapshot),
  onError: (error) => {
    throw error;
  },
});
const profile = { 'name.en': 'Harbor House', 'name.es': 'Casa Puerto', phone: '1-555-010-0100' };
const organization = { name: { en: 'Harbor House', es: 'Casa Puerto' }, phone: '1-555-010-0100', languages: [] };

const toolCalled = (id: string) => {
  const tool = snapshot.toolkit.tools.find((each) => each.id === id);
  if (tool === undefined) throw new Error(`no tool ${id}`);
  return tool;
};

const send = async (path: string, fields: Record<string, string>, type = 'application/x-www-form-urlencoded') =>
  app.fetch(
    new Request(`https://toolkit.example${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': type },
    }),
  );

describe('the form for printed pieces', () => {
  it('gives the bytes that the program itself makes, and keeps nothing', async () => {
    const response = await send('/es/herramientas/con-sus-datos/', {
      ...profile,
      tool: 'victims-rights-card',
      language: 'es',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="print.pdf"');
    const printed = await renderToolPdf(snapshot, toolCalled('victims-rights-card'), 'es', { organization });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(printed.bytes));
  });

  it('prints the languages that are ticked or written, and the interpreters, as the program does', async () => {
    const form = new URLSearchParams({
      ...profile,
      tool: 'victims-rights-card',
      language: 'es',
      'otherLanguages.en': 'Mixtec, Mam',
      'otherLanguages.es': 'mixteco, mam',
      'interpreters.en': 'Interpreters for every language',
    });
    for (const tag of ['es', 'quc']) form.append('languages[]', tag);
    const response = await app.fetch(
      new Request('https://toolkit.example/es/herramientas/con-sus-datos/', { method: 'POST', body: form }),
    );
    const interpreters = 'Interpreters for every language';
    const printed = await renderToolPdf(snapshot, toolCalled('victims-rights-card'), 'es', {
      organization: {
        ...organization,
        languages: ['es', 'quc', { en: 'Mixtec', es: 'mixteco' }, { en: 'Mam', es: 'mam' }],
        interpreters: { en: interpreters, es: interpreters },
      },
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(printed.bytes));
  });

  it('names the field whose languages it does not understand', async () => {
    const order = { ...profile, tool: 'victims-rights-card', language: 'en' };
    const unnamed = await send('/en/tools/make-it-yours/', { ...order, languages: 'es,ase' });
    expect(unnamed.status).toBe(422);
    expect(await unnamed.text()).toMatch(/<a href="#languages">/);
    const uneven = { 'otherLanguages.en': 'Mam, Mixtec', 'otherLanguages.es': 'mam' };
    const half = await send('/en/tools/make-it-yours/', { ...order, ...uneven, languages: 'es' });
    expect(half.status).toBe(422);
    const html = await half.text();
    expect(html).toMatch(/<a href="#otherLanguages.es">/);
    expect(html).toContain('value="es" checked=""');
  });

  it('answers programs at /print/TOOL', async () => {
    const response = await send('/print/language-card', { ...profile, language: 'en' });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect((await send('/print/no-such-tool', { ...profile, language: 'en' })).status).toBe(422);
  });

  it.each([
    ['eight on a sheet', { sheet: '8-up' }, { sheet: '8-up' }],
    ['folded', { sheet: 'folded' }, { folded: true }],
    ['with crop marks', { cropMarks: 'on' }, { cropMarks: true }],
    ['folded, with crop marks', { sheet: 'folded', cropMarks: 'on' }, { folded: true, cropMarks: true }],
  ] as const)('prints a card %s, as the program does', async (_, fields, options) => {
    const response = await send('/print/victims-rights-card', { ...profile, language: 'es', ...fields });
    const tool = toolCalled('victims-rights-card');
    const printed = await renderToolPdf(snapshot, tool, 'es', { organization, ...options });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(printed.bytes));
    const plain = await renderToolPdf(snapshot, tool, 'es', { organization });
    expect(printed.bytes).not.toEqual(plain.bytes);
  });

  it('sets the switches of a script, as the program does, and refuses a choice that there is not', async () => {
    const id = 'answering-machine-coalition';
    const order = { ...profile, language: 'en', [`${id}.order`]: 'spanish-first', [`${id}.transfer`]: 'on' };
    const switched = withSwitches(toolCalled(id), [
      ['order', 'spanish-first'],
      ['transfer', 'on'],
    ]);
    const printed = await renderToolPdf(snapshot, switched, 'en', { organization });
    const response = await send(`/print/${id}`, order);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(printed.bytes));
    const word = await send(`/print/${id}`, { ...order, format: 'docx' });
    expect(new Uint8Array(await word.arrayBuffer())).toEqual(writeDocx(snapshot, switched, 'en', organization));
    const unknown = await send('/en/tools/make-it-yours/', { ...order, tool: id, [`${id}.order`]: 'sideways' });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toMatch(
      /<a href="#answering-machine-coalition.order">Order of the languages: Please check this field/,
    );
  });

  it('gives one presentation as PowerPoint, and its guide as PDF, as the program does', async () => {
    const presentation = snapshot.toolkit.presentations.find(({ id }) => id === 'interpreters');
    if (presentation === undefined) throw new Error('no presentation interpreters');
    const order = { ...profile, tool: 'interpreters', language: 'es' };
    const path = '/en/tools/make-it-yours/';
    const slides = await send(path, { ...order, format: 'pptx' });
    expect(slides.headers.get('content-type')).toContain('presentationml');
    expect(new Uint8Array(await slides.arrayBuffer())).toEqual(writePptx(snapshot, presentation, 'es'));
    const guide = await send(path, { ...order, paper: 'a4' });
    const printed = await renderGuidePdf(snapshot, presentation, 'es', { organization, paper: 'a4' });
    expect(new Uint8Array(await guide.arrayBuffer())).toEqual(new Uint8Array(printed.bytes));
  });

  it.each([
    ['victims-rights-card', { format: 'docx' }, /has no Word form/],
    ['interpreters', { format: 'docx' }, /has no Word form/],
    ['victims-rights-card', { format: 'pptx' }, /is not a presentation/],
    ['safety-plan-sheet', { sheet: 'folded' }, /is not a card/],
  ])('refuses %s as %o with a sentence', async (tool, fields, sentence) => {
    const response = await send('/en/tools/make-it-yours/', { ...profile, tool, language: 'en', ...fields });
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(sentence);
  });

  it('gives handouts as Word documents', async () => {
    const order = { ...profile, tool: 'sexual-harassment-handout', language: 'en', format: 'docx' };
    const response = await send('/en/tools/make-it-yours/', order);
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const [p, k] = new Uint8Array(await response.arrayBuffer());
    expect([p, k]).toEqual([0x50, 0x4b]);
  });

  it('shows the form again, with what was typed, where the name is missing', async () => {
    const response = await send('/en/tools/make-it-yours/', { phone: '1-555-010-0100', tool: 'kit', language: 'en' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Please write the name of your organization');
    expect(html).toContain('value="1-555-010-0100"');
  });

  it.each([
    ['/en/tools/make-it-yours/', 'en'],
    ['/es/herramientas/con-sus-datos/', 'es'],
  ])('%s offers the piece in the language of the page first', async (path, language) => {
    const html = await (await app.fetch(new Request(`https://toolkit.example${path}`))).text();
    const chosen = /<select[^>]* id="language".*?<option value="(\w+)" selected=""/s.exec(html)?.[1];
    expect(chosen).toBe(language);
  });

  it('names every field that is wrong at once, each once', async () => {
    const order = { phone: '1', website: 'example.org', tool: 'kit', language: 'en' };
    const html = await (await send('/en/tools/make-it-yours/', order)).text();
    const wrong = [...html.matchAll(/<(?:input|select)[^>]* id="([^"]+)"[^>]* aria-invalid="true"/g)].map(
      ([, id]) => id,
    );
    expect(wrong).toEqual(['name.en', 'phone', 'website']);
    const told = [...html.matchAll(/<a href="#([\w.]+)">([^<]+): Please/g)].map(([, id, label]) => [id, label]);
    expect(told).toEqual([
      ['name.en', 'Name, in English'],
      ['phone', 'Telephone'],
      ['website', 'Website'],
    ]);
  });

  it('refuses what does not fit with its place and the length that fits', async () => {
    const long = 'A very long text '.repeat(22);
    const order = { 'name.en': long, 'hours.en': long, tool: 'victims-rights-card', language: 'en' };
    const response = await send('/en/tools/make-it-yours/', order);
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/has \d+ characters; \d+ fit/);
    // In the language of the page, whatever that of the piece.
    const spanish = await send('/es/herramientas/con-sus-datos/', order);
    expect(await spanish.text()).toMatch(/\(inglés\), parte 2.* tiene \d+ caracteres y caben \d+/);
  });

  it('puts a logo on the piece, and refuses what is none', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';
    const order = async (logo: string | Uint8Array<ArrayBuffer>, format = 'pdf') => {
      const form = new FormData();
      const fields = { ...profile, tool: 'sexual-harassment-handout', language: 'en', format };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('logo', new File([logo], 'logo.svg', { type: 'image/svg+xml' }));
      const path = 'https://toolkit.example/en/tools/make-it-yours/';
      return app.fetch(new Request(path, { method: 'POST', body: form }));
    };
    const plain = await (await order('')).arrayBuffer();
    const withLogo = await order(svg);
    expect(withLogo.headers.get('content-type')).toBe('application/pdf');
    expect((await withLogo.arrayBuffer()).byteLength).toBeGreaterThan(plain.byteLength);
    const picture = new Uint8Array(png(300, 300));
    const word = new Uint8Array(await (await order(picture, 'docx')).arrayBuffer());
    const tool = toolCalled('sexual-harassment-handout');
    expect(word).toEqual(writeDocx(snapshot, tool, 'en', organization, readLogo(picture)));
    expect(await (await order(svg, 'docx')).text()).toContain('A Word document can hold a logo as PNG, not as SVG.');
    const refused = await order('not a picture');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('The logo is neither a PNG nor an SVG.');
  });

  it('escapes what was typed, and takes no other body', async () => {
    const order = { 'name.en': '', phone: '"><script>alert(1)</script>', tool: 'kit', language: 'en' };
    expect(await (await send('/en/tools/make-it-yours/', order)).text()).not.toContain('<script>alert');
    expect((await send('/en/tools/make-it-yours/', order, 'application/json')).status).toBe(415);
    expect((await send('/en/tools/make-it-yours/', { ...order, website: 'x'.repeat(700_000) })).status).toBe(413);
    expect((await send('/en/tools/', order)).status).toBe(405);
  });
});
