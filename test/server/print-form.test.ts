import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { compileSnapshot, type Snapshot } from '#model/snapshot.ts';
import { withSwitches } from '#model/tool-switches.ts';
import { writeDocx } from '#publish/docx/write.ts';
import { makeKit } from '#publish/kit.ts';
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
const appOf = (shown: Snapshot) =>
  createApp({
    snapshot: shown,
    assets: readAssets(`${root}dist/assets`),
    origin: 'https://toolkit.example',
    live: true,
    print: createPrinter(shown),
    onError: (error) => {
      throw error;
    },
  });
const app = appOf(snapshot);
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

/** Sends the form with a file as logo. */
const sendLogo = async (logo: string | Uint8Array, more: Record<string, string> = {}, to = app) => {
  const form = new FormData();
  const fields = { ...profile, tool: 'sexual-harassment-handout', language: 'en', ...more };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('logo', new File([typeof logo === 'string' ? logo : new Uint8Array(logo)], 'logo.svg'));
  // As bytes: a form that is streamed cannot be left off in the middle.
  const encoded = new Response(form);
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
  const body = await encoded.arrayBuffer();
  return to.fetch(new Request('https://toolkit.example/en/tools/make-it-yours/', { method: 'POST', body, headers }));
};

const plainText = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&').trim();

/**
 * What the form says that is to be mended: each field and the sentence about it. The list at the top links to the
 * field, and the same sentence stands there, where an assistive program reads it with the field.
 */
async function toldOf(response: Response): Promise<[field: string, text: string][]> {
  const html = await response.text();
  const summary = /<div class="trap" role="alert">.*?<\/div>/s.exec(html)?.[0] ?? '';
  const told = [...summary.matchAll(/<a href="#([\w.-]+)">([^<]+)<\/a>/g)].map(
    ([, field = '', text = '']): [string, string] => [field, plainText(text)],
  );
  for (const [field, text] of told) {
    const own = new RegExp(`<span class="problem" id="${field}-problem">([^<]+)</span>`).exec(html)?.[1];
    expect(text.endsWith(`: ${plainText(own ?? 'nothing')}`), `${field}: ${own}`).toBe(true);
    expect(html).toMatch(new RegExp(`<\\w+[^>]* id="${field}"[^>]* aria-describedby="[^"]*\\b${field}-problem"`));
  }
  return told;
}

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

  it('answers programs at /print/TOOL', async () => {
    const response = await send('/print/language-card', { ...profile, language: 'en' });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect((await send('/print/no-such-tool', { ...profile, language: 'en' })).status).toBe(422);
  });

  it.each([
    ['eight on a sheet of A4', { sheet: '8-up', paper: 'a4' }, { sheet: '8-up', paper: 'a4' }],
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

  it('prints an address that is given, as the program does', async () => {
    const id = 'sexual-harassment-handout';
    const address = '100 Example Street, Houston, TX 77002';
    const given = { organization: { ...organization, address } };
    const printed = await renderToolPdf(snapshot, toolCalled(id), 'es', given);
    const response = await send(`/print/${id}`, { ...profile, language: 'es', address });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(printed.bytes));
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
    expect(await toldOf(unknown)).toEqual([
      [`${id}.order`, 'Order of the languages: Please choose one of these: Spanish first; English first.'],
    ]);
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
    ['victims-rights-card', { format: 'docx' }, 'format', /has no Word form; .* Choose another format\./],
    ['interpreters', { format: 'docx' }, 'format', /has no Word form; .* Choose another format\./],
    ['victims-rights-card', { format: 'pptx' }, 'format', /is not a presentation .* Choose another format\./],
    ['safety-plan-sheet', { sheet: 'folded' }, 'sheet', /is not a card: .* Choose a card, /],
    ['safety-plan-sheet', { sheet: '8-up' }, 'sheet', /is not a card: .* Choose a card, /],
  ])('refuses %s as %o with a sentence', async (tool, fields, field, sentence) => {
    const response = await send('/en/tools/make-it-yours/', { ...profile, tool, language: 'en', ...fields });
    expect(response.status).toBe(422);
    expect(await toldOf(response)).toEqual([[field, expect.stringMatching(sentence)]]);
  });

  it('gives handouts as Word documents', async () => {
    const order = { ...profile, tool: 'sexual-harassment-handout', language: 'en', format: 'docx' };
    const response = await send('/en/tools/make-it-yours/', order);
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const [p, k] = new Uint8Array(await response.arrayBuffer());
    expect([p, k]).toEqual([0x50, 0x4b]);
  });

  it('makes everything at once, on the paper and with the logo that were chosen, as the program does', async () => {
    const tools = snapshot.toolkit.tools.filter(({ id }) => id === 'safety-plan-sheet');
    const small = compileSnapshot({ ...snapshot.toolkit, tools, presentations: [] });
    const picture = new Uint8Array(png(300, 300));
    const made = await sendLogo(picture, { tool: 'kit', paper: 'a4' }, appOf(small));
    expect(made.headers.get('content-type')).toBe('application/zip');
    const kit = await makeKit(small, organization, { paper: 'a4', logo: readLogo(picture) });
    expect(new Uint8Array(await made.arrayBuffer())).toEqual(new Uint8Array(kit.bytes));
  });

  it('shows the form again, with what was typed and chosen, where something is wrong', async () => {
    const tool = 'answering-machine-coalition';
    const typed = { 'name.es': 'Casa Puerto', phone: '1', textLine: '1-555-010-0101', 'hours.en': 'Day and night' };
    const chosen = { language: 'es', format: 'docx', paper: 'a4', sheet: 'folded', [`${tool}.order`]: 'english-first' };
    const order = { ...typed, ...chosen, tool, languages: 'es,ko', cropMarks: 'on' };
    const html = await (await send('/en/tools/make-it-yours/', order)).text();
    for (const [name, value] of Object.entries(typed)) {
      expect(html).toMatch(new RegExp(`<input[^>]* id="${name}"[^>]* value="${value}"`));
    }
    for (const [name, value] of Object.entries(chosen)) {
      const [list = ''] = new RegExp(`<select[^>]* id="${name}".*?</select>`, 's').exec(html) ?? [];
      expect(/<option value="([^"]+)" selected=""/.exec(list)?.[1], name).toBe(value);
    }
    const ticked = [...html.matchAll(/<input type="(?:checkbox|radio)" name="([^"]+)"([^>]*) checked=""/g)];
    expect(ticked.map(([, name, rest]) => [name, /value="([^"]+)"/.exec(rest ?? '')?.[1]])).toEqual([
      ['languages[]', 'es'],
      ['languages[]', 'ko'],
      ['tool', tool],
      ['cropMarks', undefined],
    ]);
    // What was chosen lies open: that of cards, and that of the tool, and of no other.
    const open = [...html.matchAll(/<details open=""><summary>([^<]+)</g)].map(([, summary]) => summary);
    expect(open).toEqual(['Only for pocket cards', 'Only for “Answering-machine message: coalition office”']);
    const fresh = await (await app.fetch(new Request('https://toolkit.example/en/tools/make-it-yours/'))).text();
    expect(/<input type="radio"[^>]* value="([^"]+)"[^>]* checked=""/.exec(fresh)?.[1]).toBe('kit');
    expect(fresh).not.toContain('<details open=""><summary>Only');
  });

  it.each([
    ['/en/tools/make-it-yours/', 'en'],
    ['/es/herramientas/con-sus-datos/', 'es'],
  ])('%s offers the piece in the language of the page first', async (path, language) => {
    const html = await (await app.fetch(new Request(`https://toolkit.example${path}`))).text();
    const chosen = /<select[^>]* id="language".*?<option value="(\w+)" selected=""/s.exec(html)?.[1];
    expect(chosen).toBe(language);
  });

  describe('a field that is not as it should be', () => {
    const forms = { en: '/en/tools/make-it-yours/', es: '/es/herramientas/con-sus-datos/' };
    const fitting = { 'name.en': 'Harbor House', tool: 'victims-rights-card', language: 'en' };

    it.each([
      [
        'no name',
        { 'name.en': ' ' },
        'name.en',
        'Name, in English: Please write the name of your organization, in one language at least.',
        'name.es',
        'Nombre, en español: Escriba el nombre de su organización, al menos en un idioma.',
      ],
      [
        'a text that is too long',
        { 'hours.es': 'x'.repeat(401) },
        'hours.es',
        'Hours, in Spanish: This has 401 characters; at most 400 fit. Please shorten it.',
        'hours.es',
        'Horario, en español: Tiene 401 caracteres y caben 400. Acórtelo.',
      ],
      [
        'a number that is too short',
        { phone: '12' },
        'phone',
        'Telephone: Please write the number as people dial it, in 3 to 40 characters. For example: 1-555-010-0100',
        'phone',
        'Teléfono: Escriba el número tal como se marca, con 3 a 40 caracteres. Por ejemplo: 1-555-010-0100',
      ],
      [
        'a number that is too long',
        { textLine: '1'.repeat(41) },
        'textLine',
        'Text line: Please write the number as people dial it, in 3 to 40 characters. For example: 1-555-010-0100',
        'textLine',
        'Línea de mensajes de texto: Escriba el número tal como se marca, con 3 a 40 caracteres. Por ejemplo: 1-555-010-0100',
      ],
      [
        'a street address that fits on no piece',
        { address: 'x'.repeat(201) },
        'address',
        'Address: This has 201 characters; at most 200 fit. Please shorten it.',
        'address',
        'Dirección: Tiene 201 caracteres y caben 200. Acórtelo.',
      ],
      [
        'an address that does not say how it begins',
        { website: 'harbor.example/help' },
        'website',
        'Website: The address has to begin with https://. Did you mean https://harbor.example/help?',
        'website',
        'Sitio web: La dirección debe comenzar con https://. ¿Quiso escribir https://harbor.example/help?',
      ],
      [
        'an address that begins wrongly',
        { website: 'htps:/harbor.example' },
        'website',
        'Website: The address has to begin with https://. Did you mean https://harbor.example?',
        'website',
        'Sitio web: La dirección debe comenzar con https://. ¿Quiso escribir https://harbor.example?',
      ],
      [
        'what is no address',
        { website: 'we have none' },
        'website',
        'Website: Please write the whole address, which begins with https://. For example: https://www.example.org',
        'website',
        'Sitio web: Escriba la dirección completa, que comienza con https://. Por ejemplo: https://www.example.org',
      ],
      [
        'languages that have no name here',
        { languages: 'es,ase,???' },
        'languages',
        'Languages spoken: There is no box for ase and ???. Please tick the boxes that fit, and write other languages by name under “Other languages, in English”.',
        'languages',
        'Idiomas que se hablan: No hay casilla para ase y ???. Marque las casillas que correspondan y escriba los demás idiomas por su nombre en «Otros idiomas, en español».',
      ],
      [
        'more languages in one language than in the other',
        { 'otherLanguages.en': 'Mam, Mixtec', 'otherLanguages.es': 'mam' },
        'otherLanguages.es',
        'Other languages, in Spanish: Please write the same languages as in English, in the same order, with commas between them: there 2, here 1.',
        'otherLanguages.es',
        'Otros idiomas, en español: Escriba los mismos idiomas que en inglés, en el mismo orden y separados por comas: allí hay 2; aquí, 1.',
      ],
      [
        'a piece that there is not',
        { tool: 'mug' },
        'tool',
        'Piece: Please choose a piece from this list.',
        'tool',
        'Pieza: Elija una pieza de esta lista.',
      ],
      [
        'a language that there is not',
        { language: 'pt' },
        'language',
        'Language: Please choose one of these: English; Spanish.',
        'language',
        'Idioma: Elija una de estas opciones: Inglés; Español.',
      ],
      [
        'a format that there is not',
        { format: 'odt' },
        'format',
        'Format: Please choose one of these: PDF, to print; Word, to edit; PowerPoint, to show.',
        'format',
        'Formato: Elija una de estas opciones: PDF, para imprimir; Word, para editar; PowerPoint, para mostrar.',
      ],
      [
        'a paper that there is not',
        { paper: 'a5' },
        'paper',
        'Paper: Please choose one of these: US Letter; A4.',
        'paper',
        'Papel: Elija una de estas opciones: Carta (US Letter); A4.',
      ],
      [
        'a way to print that there is not',
        { sheet: '9-up' },
        'sheet',
        'How it is printed: Please choose one of these: One card; Eight on a sheet; Folded to A7.',
        'sheet',
        'Cómo se imprime: Elija una de estas opciones: Una tarjeta; Ocho por hoja; Doblada a A7.',
      ],
      [
        'letters that the typeface does not have',
        { 'hours.en': '9–5 日本' },
        'hours.en',
        'Hours, in English: Victims’ rights pocket card (English): the typeface has no letter for 日本. Write it with other letters.',
        'hours.en',
        'Horario, en inglés: Tarjeta de bolsillo: derechos de las víctimas (inglés): la letra de imprenta no tiene el carácter 日本. Escríbalo de otra manera.',
      ],
      [
        'an address in letters that the typeface does not have',
        { tool: 'sexual-harassment-handout', address: '日本' },
        'address',
        'Address: Sexual harassment at work: a handout for workers (English): the typeface has no letter for 日本. Write it with other letters.',
        'address',
        'Dirección: Acoso sexual en el trabajo: una hoja para trabajadoras y trabajadores (inglés): la letra de imprenta no tiene el carácter 日本. Escríbalo de otra manera.',
      ],
    ] as const)('%s: it says what is expected and how to mend it', async (_, fields, enField, en, esField, es) => {
      const told = { en: [[enField, en]], es: [[esField, es]] };
      for (const language of ['en', 'es'] as const) {
        const response = await send(forms[language], { ...fitting, ...fields });
        expect(response.status).toBe(422);
        expect(await toldOf(response)).toEqual(told[language]);
      }
    });

    it.each([
      ['no picture', 'a text', 'The logo is neither a PNG nor an SVG. Save it as one of them.'],
      ['few points', png(20, 20), /^The logo has 20 × 20 pixels .* at least 150 on its longer side/],
      ['many bytes', ' '.repeat(500_001), 'The logo has 501 KB; at most 500 KB. Save it smaller, or as SVG.'],
      ['more than is read', ' '.repeat(600_001), /^The file of the logo is too large, .* fill in the form again\.$/],
    ] as const)('a logo with %s: it says so', async (_, logo, expected) => {
      const [[field, text] = []] = await toldOf(await sendLogo(logo));
      expect(field).toBe('logo');
      expect(text?.replace(/^Logo: /, '')).toMatch(expected);
    });

    it('names all of them at once, each once, in the order of the form', async () => {
      const order = { phone: '1', website: 'x'.repeat(401), tool: 'kit', language: 'en', 'otherLanguages.en': 'Mam' };
      const told = await toldOf(await send(forms.en, order));
      expect(told.map(([field]) => field)).toEqual(['name.en', 'phone', 'website']);
    });
  });

  it('refuses what does not fit with its place and the length that fits', async () => {
    const long = 'A very long text '.repeat(22);
    const order = { 'name.en': long, 'hours.en': long, tool: 'victims-rights-card', language: 'en' };
    const response = await send('/en/tools/make-it-yours/', order);
    expect(response.status).toBe(422);
    const told = await toldOf(response);
    expect(told.map(([field]) => field)).toEqual(['name.en', 'hours.en']);
    expect(told[0]?.[1]).toMatch(/has \d+ characters; \d+ fit/);
    // In the language of the page, whatever that of the piece.
    const spanish = await send('/es/herramientas/con-sus-datos/', order);
    expect(await spanish.text()).toMatch(/\(inglés\), parte 2.* tiene \d+ caracteres y caben \d+/);
  });

  it('puts a logo on the piece, and refuses one that the piece cannot hold', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>';
    const plain = await (await sendLogo('')).arrayBuffer();
    const withLogo = await sendLogo(svg);
    expect(withLogo.headers.get('content-type')).toBe('application/pdf');
    expect((await withLogo.arrayBuffer()).byteLength).toBeGreaterThan(plain.byteLength);
    const picture = new Uint8Array(png(300, 300));
    const word = new Uint8Array(await (await sendLogo(picture, { format: 'docx' })).arrayBuffer());
    const tool = toolCalled('sexual-harassment-handout');
    expect(word).toEqual(writeDocx(snapshot, tool, 'en', organization, readLogo(picture)));
    const [refusal] = await toldOf(await sendLogo(svg, { format: 'docx' }));
    expect(refusal).toEqual(['logo', expect.stringContaining('A Word document can hold a logo as PNG, not as SVG.')]);
  });

  it('escapes what was typed, and takes no other body', async () => {
    const order = { 'name.en': '', phone: '"><script>alert(1)</script>', tool: 'kit', language: 'en' };
    expect(await (await send('/en/tools/make-it-yours/', order)).text()).not.toContain('<script>alert');
    expect((await send('/en/tools/make-it-yours/', order, 'application/json')).status).toBe(415);
    expect((await send('/en/tools/make-it-yours/', { ...order, website: 'x'.repeat(700_000) })).status).toBe(413);
    expect((await send('/en/tools/', order)).status).toBe(405);
  });
});
