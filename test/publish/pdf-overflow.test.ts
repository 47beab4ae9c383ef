import { describe, expect, test } from 'vitest';
import type { Tool } from '#model/tool.ts';
import { longestThat, type Overflow } from '#publish/pdf/overflow.ts';
import type { PrintOptions } from '#publish/pdf/print-options.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { type PrintProblem, PrintRefused } from '#publish/refusal.ts';
import { noteText, refusalText } from '#publish/refusal-text.ts';
import { organization, snapshot, toolCalled } from './toolkit.ts';

const card = toolCalled('victims-rights-card');
const words = (length: number): string =>
  'palabra '
    .repeat(Math.ceil(length / 8))
    .slice(0, length)
    .trim();

async function refusal(tool: Tool, options: PrintOptions): Promise<PrintRefused> {
  try {
    await renderToolPdf(snapshot, tool, 'es', options);
  } catch (error) {
    if (error instanceof PrintRefused) return error;
    throw error;
  }
  throw new Error('it was printed');
}

const overflowsOf = (refused: PrintRefused): Overflow[] =>
  refused.problems.flatMap((problem) => (problem.code === 'overflow' ? problem.overflow : []));
const codesOf = ({ problems }: PrintRefused): PrintProblem['code'][] => problems.map(({ code }) => code);
/** As it is told to a reader. */
const told = (refused: PrintRefused, language: string): string => {
  const strings = snapshot.toolkit.strings[language];
  if (strings === undefined) throw new Error(`no words in ${language}`);
  return refusalText(refused, strings);
};

const withPanels = (tool: Tool, panels: readonly string[]): Tool => ({
  ...tool,
  panels: { ...tool.panels, es: panels },
});

describe('a text that does not fit', () => {
  test('is refused with the field that is too long and the length that fits', async () => {
    const long = words(700);
    const named = (name: string) => ({ organization: { ...organization, name: { en: 'A', es: name } } });
    const error = await refusal(card, named(long));
    expect(codesOf(error)).toEqual(['overflow']);
    const [overflow] = overflowsOf(error);
    expect(overflow).toMatchObject({ panel: 2, field: 'organization', length: long.length });
    expect(told(error, 'en')).toBe(
      `Victims’ rights pocket card (Spanish), panel 2, “Ayuda de día y de noche”: “Name of the local organization” has ${long.length} characters; ${overflow?.fits} fit.\n` +
        'Shorten it, or leave out the QR code of the website. Nothing was printed.',
    );
    expect(told(error, 'es')).toBe(
      `Tarjeta de bolsillo: derechos de las víctimas (español), parte 2, «Ayuda de día y de noche»: «Nombre de la organización local» tiene ${long.length} caracteres y caben ${overflow?.fits}.\n` +
        'Acórtelo o prescinda del código QR del sitio web. No se imprimió nada.',
    );

    const fits = overflow?.fits ?? 0;
    expect(fits).toBeGreaterThan(100);
    await expect(renderToolPdf(snapshot, card, 'es', named(long.slice(0, fits)))).resolves.toMatchObject({ pages: 2 });
    await expect(renderToolPdf(snapshot, card, 'es', named(long.slice(0, fits + 12)))).rejects.toThrow(PrintRefused);
  });

  test('names each field where two are too long together', async () => {
    const error = await refusal(card, {
      organization: { ...organization, name: { es: words(390) }, hours: { es: words(380) } },
    });
    expect(overflowsOf(error).map(({ field }) => field)).toEqual(['organization', 'hours']);
  });

  test('is refused with the panel where the panel itself is too long', async () => {
    const tool = withPanels(card, [`## Largo\n\n${words(2000)}`, '## Corto\n\nSí.']);
    const error = await refusal(tool, { organization });
    expect(overflowsOf(error)).toHaveLength(1);
    expect(overflowsOf(error)[0]).toMatchObject({ panel: 1, heading: 'Largo', field: undefined });
    const fits = overflowsOf(error)[0]?.fits ?? 0;
    const shortened = withPanels(card, [(tool.panels['es']?.[0] ?? '').slice(0, fits), '## Corto\n\nSí.']);
    await expect(renderToolPdf(snapshot, shortened, 'es', { organization })).resolves.toMatchObject({ textSize: 7 });
  });

  test('is refused where one word is wider than the panel', async () => {
    const error = await refusal(card, {
      organization: { ...organization, website: undefined, name: { es: 'x'.repeat(120) } },
    });
    expect(overflowsOf(error)[0]).toMatchObject({ field: 'organization', length: 120 });
  });

  test('is found on the tabs of a poster, too', async () => {
    const poster = toolCalled('poster-tear-off');
    const [body = ''] = poster.panels['es'] ?? [];
    const error = await refusal(withPanels(poster, [body, words(900)]), { organization });
    expect(overflowsOf(error).map(({ panel }) => panel)).toEqual([2]);
  });

  test('is found on a handout', async () => {
    const handout = toolCalled('sexual-harassment-handout');
    const [front = '', back = ''] = handout.panels['es'] ?? [];
    const error = await refusal(withPanels(handout, [`${front}\n\n${words(6000)}`, back]), { organization });
    expect(overflowsOf(error).map(({ panel }) => panel)).toEqual([1]);
  });
});

test('a character without a letterform is refused by name', async () => {
  const error = await refusal(card, { organization: { ...organization, name: { es: 'Centro 援助' } } });
  expect(codesOf(error)).toEqual(['missing-glyph']);
  expect(told(error, 'en')).toContain('no letter for 援助');
  expect(told(error, 'es')).toContain('no tiene el carácter 援助');
});

test('options that contradict each other or the tool are refused', async () => {
  const folded = await refusal(card, { folded: true, sheet: '8-up' });
  expect([codesOf(folded), folded.ofOptions]).toEqual([['folded-sheet'], true]);
  const noCard = await refusal(toolCalled('safety-plan-sheet'), { sheet: '8-up' });
  expect([codesOf(noCard), noCard.ofOptions]).toEqual([['no-card'], true]);
  expect(told(noCard, 'es')).toContain('Plan de seguridad: una hoja para llenar no es una tarjeta');
});

test('a concept that does not exist is refused by name', async () => {
  const sheet = { ...toolCalled('interpreter-term-sheet'), concepts: ['no-such-concept'] };
  const error = await refusal(sheet, {});
  expect([codesOf(error), error.ofOptions]).toEqual([['unknown-concept'], false]);
  expect(told(error, 'en')).toContain('no-such-concept');
});

test('without a profile, lines to write on take the place of the fields', async () => {
  const { notes, pages } = await renderToolPdf(snapshot, card, 'es');
  expect(pages).toBe(2);
  const { en, es } = snapshot.toolkit.strings;
  const said = [en, es].map((strings) => notes.map((note) => strings && noteText(note, strings)));
  const keys = ['name', 'phone', 'hours', 'languages', 'interpreters'];
  expect(said).toEqual([
    keys.map((key) => expect.stringContaining(`(${key}): not in the profile`)),
    keys.map((key) => expect.stringContaining(`(${key}): no está en el perfil`)),
  ]);
});

test('longestThat finds the last number that holds', () => {
  for (const limit of [1, 2, 3, 10, 1000]) {
    for (const edge of [0, 1, Math.floor(limit / 2), limit - 1]) {
      expect(longestThat((length) => length <= edge, limit)).toBe(Math.min(edge, limit - 1));
    }
  }
});
