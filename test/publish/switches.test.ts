import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Switch } from '#model/tool.ts';
import {
  choicesOf,
  markFaults,
  readConditions,
  settingsOf,
  withSwitches,
  writeConditions,
} from '#model/tool-switches.ts';
import { writeDocx } from '#publish/docx/write.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { existeAyuda } from '../cli/terminal.ts';
import { readPdf } from './pdf-reader.ts';
import { partsOf } from './pptx-deck.ts';
import { organization, snapshot, toolCalled } from './toolkit.ts';

const label = { en: 'Label', es: 'Etiqueta' };
const order: Switch = { id: 'order', label, default: 'one', choices: ['one', 'two'].map((id) => ({ id, label })) };
const call: Switch = { id: 'call', label, default: 'on', choices: [] };
const switches = [order, call];

/** A tool of which only the English text counts. */
const toolSaying = (...panels: string[]) => ({
  ...toolCalled('victims-rights-card'),
  switches,
  panels: { en: panels },
});
const said = (panel: string, ...asked: [string, string][]) =>
  withSwitches(toolSaying(panel), asked).panels['en']?.join('|');

describe('the choice of a switch', () => {
  test('is what is asked for, else its default', () => {
    expect(settingsOf(switches)).toEqual({ order: 'one', call: 'on' });
    expect(settingsOf(switches, new URLSearchParams('order=two&call=off'))).toEqual({ order: 'two', call: 'off' });
  });

  test('is not changed by what does not exist, and the last of several counts', () => {
    const asked = new URLSearchParams('order=three&call=&color=on&__proto__=on&call=off&call=on&call=ON');
    expect(settingsOf(switches, asked)).toEqual({ order: 'one', call: 'on' });
  });
});

describe('marks', () => {
  const panel = 'A\n{when call}\nB\n{otherwise}\nC\n{end}\nD';

  test('say one thing or the other, as paragraphs of their own', () => {
    expect(said(panel)).toBe('A\n\nB\n\nD');
    expect(said(panel, ['call', 'off'])).toBe('A\n\nC\n\nD');
  });

  test('may name a choice, and lie in each other', () => {
    const nested = '{when order=two}\nA\n  {when call}  \n- B\n  - C\n{end}\n{otherwise}\nD\n{end}';
    expect(said(nested)).toBe('D');
    expect(said(nested, ['order', 'two'])).toBe('A\n\n- B\n  - C');
    expect(said(nested, ['order', 'two'], ['call', 'off'])).toBe('A');
  });

  test('leave out a panel of which nothing is left', () => {
    const tool = toolSaying('A', '{when call}\nB\n{end}');
    expect(withSwitches(tool, [['call', 'off']]).panels['en']).toEqual(['A']);
    expect(withSwitches(tool).panels['en']).toEqual(['A', 'B']);
  });

  test.each([
    ['{when call}\nA', 'unclosed', 0],
    ['A\n{end}', 'without-when', 1],
    ['{otherwise}', 'without-when', 0],
    ['{when call}\nA\n{otherwise}\nB\n{otherwise}\nC\n{end}', 'without-when', 4],
    ['{when cal}\nA\n{end}', 'unknown-switch', 0],
    ['{when order}\nA\n{end}', 'unknown-choice', 0],
    ['{when call=maybe}\nA\n{end}', 'unknown-choice', 0],
    ['{when call=on=off}\nA\n{end}', 'wrong-form', 0],
    ['{when call}\nA\n{end call}\n{end}', 'wrong-form', 2],
    ['{unless call}', 'wrong-form', 0],
  ])('that mean nothing are found: %j', (text, fault, line) => {
    expect(markFaults(text, switches).map((found) => [found.fault, found.line])).toEqual([[fault, line]]);
  });

  test('are no other words in braces', () => {
    expect(markFaults('{organization}\n{whenever}\nCall {when call} now.', switches)).toEqual([]);
  });

  const block = fc.stringMatching(/^[a-z]{1,5}$/);
  interface Piece {
    readonly text: string;
    readonly expected: (settings: Readonly<Record<string, string>>) => string[];
  }
  const { panels } = fc.letrec<{ panels: Piece; piece: Piece; when: Piece }>((tie) => ({
    panels: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => ({
      text: pieces.map(({ text }) => text).join('\n'),
      expected: (settings) => pieces.flatMap(({ expected }) => expected(settings)),
    })),
    piece: fc.oneof(
      { maxDepth: 3 },
      block.map((text) => ({ text: `\n${text}\n`, expected: () => [text] })),
      tie('when'),
    ),
    when: fc
      .tuple(
        fc.constantFrom(['order', 'one'], ['order', 'two'], ['call', 'on'], ['call', 'off']),
        tie('panels'),
        tie('panels'),
      )
      .map(([[id = '', choice = ''], then, otherwise]) => ({
        text: `{when ${id}=${choice}}\n${then.text}\n{otherwise}\n${otherwise.text}\n{end}`,
        expected: (settings) => (settings[id] === choice ? then : otherwise).expected(settings),
      })),
  }));

  test('of any depth leave exactly what holds, and nothing of themselves', () => {
    fc.assert(
      fc.property(
        panels,
        fc.constantFrom('one', 'two'),
        fc.constantFrom('on', 'off'),
        ({ text, expected }, one, two) => {
          expect(markFaults(text, switches)).toEqual([]);
          const asked: [string, string][] = [
            ['order', one],
            ['call', two],
          ];
          const words = (said(text, ...asked) ?? '').split(/\n+/).filter(Boolean);
          expect(words).toEqual(expected({ order: one, call: two }));
        },
      ),
    );
  });

  test('in any text are read, right or wrong', () => {
    const line = fc.oneof(fc.constantFrom('{when call}', '{otherwise}', '{end}', '{when', '{', ''), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(said(text) ?? '').not.toMatch(/^\{(when call|otherwise|end)\}$/m);
        expect(markFaults(text, switches).every((fault) => fault.line < Math.max(1, text.split('\n').length))).toBe(
          true,
        );
      }),
    );
  });

  test('conditions come back from their attribute', () => {
    const id = fc.stringMatching(/^[a-z\d]+(-[a-z\d]+)?$/);
    const condition = fc.record({ switch: id, choice: id, is: fc.boolean() });
    fc.assert(
      fc.property(fc.array(condition), (conditions) => {
        expect(readConditions(writeConditions(conditions))).toEqual(conditions);
      }),
    );
  });
});

const scripts = ['answering-machine-crisis-center', 'answering-machine-coalition'].map(toolCalled);
const editions = scripts.flatMap((tool) => snapshot.languages.map((language) => [tool.id, language, tool] as const));

describe.each(editions)('%s in "%s"', (_, language, tool) => {
  const plain = (asked: [string, string][]) => withSwitches(tool, asked).panels[language]?.join('\n') ?? '';
  const other = language === 'en' ? '(lang:es)' : '(lang:en)';
  const own = language === 'en' ? 'english-first' : 'spanish-first';

  test('announces the other language where it comes first, and only there', () => {
    for (const choice of ['english-first', 'spanish-first']) {
      const count = plain([['order', choice]]).split(other).length - 1;
      expect([choice, count]).toEqual([choice, choice === own ? tool.panels[language]?.length : 0]);
    }
  });

  test('names nobody where it is told not to, and always says whom to call', () => {
    expect(plain([])).toContain('{organization}');
    expect(plain([['name-center', 'off']])).not.toContain('{organization}');
    for (const transfer of ['on', 'off']) {
      const text = plain([['transfer', transfer]]);
      expect(text).toContain('911');
      expect(text).toContain('1-800-656-4673');
      expect(/Press 1|press 1|[Oo]prima el 1/.test(text)).toBe(transfer === 'on');
    }
  });

  test('asks for no message where none can be left', () => {
    const tone = language === 'en' ? /leave (a|your|word)/ : /\bdej(e|ar|a)\b/;
    expect(plain([])).toMatch(tone);
    expect(plain([['leave-message', 'off']])).not.toMatch(tone);
  });

  test('has the same passages in every setting as in the other languages, and is printed in each', async () => {
    for (const each of tool.switches) {
      for (const choice of choicesOf(each)) {
        const switched = withSwitches(tool, [[each.id, choice]]);
        const counts = Object.values(switched.panels).map((panels) => panels.length);
        expect(new Set(counts).size).toBe(1);
        await renderToolPdf(snapshot, switched, language, { organization });
      }
    }
  });

  test('says the same on paper, and in the document, as it is set', async () => {
    for (const asked of [[], [['transfer', 'on'] as [string, string], ['leave-message', 'off'] as [string, string]]]) {
      const switched = withSwitches(tool, asked);
      const given = asked.length === 0 ? tool : switched;
      const pdf = await readPdf((await renderToolPdf(snapshot, given, language, { organization })).bytes);
      const docx = partsOf(writeDocx(snapshot, given, language, organization))['word/document.xml'] ?? '';
      const words = docx.replace(/<[^>]+>/g, '').replace(/\s/g, '');
      for (const text of [pdf.text, words]) {
        expect(text).not.toContain('{');
        expect(/[Pp]ress1and|[Oo]primael1/.test(text)).toBe(asked.length > 0);
        expect(/[Aa]fterthetone|[Dd]espuésdeltono/.test(text)).toBe(asked.length === 0);
      }
    }
  });
});

describe('the commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'switches-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const coalition = 'answering-machine-coalition';
  const tool = toolCalled(coalition);

  test('print with the switches as they are set', async () => {
    const out = join(folder, 'message.pdf');
    const options = ['--with', 'transfer', '--without', 'leave-message,name-center', '--set', 'order=spanish-first'];
    expect((await existeAyuda(['print', coalition, '--lang', 'es', '--out', out, ...options])).code).toBe(0);
    const switched = withSwitches(
      tool,
      new URLSearchParams('transfer=on&leave-message=off&name-center=off&order=spanish-first'),
    );
    const expected = await renderToolPdf(snapshot, switched, 'es');
    expect(Buffer.compare(readFileSync(out), expected.bytes)).toBe(0);
    expect(Buffer.compare(readFileSync(out), (await renderToolPdf(snapshot, tool, 'es')).bytes)).not.toBe(0);
  });

  test('write a document with the switches as they are set', async () => {
    const out = join(folder, 'message.docx');
    expect((await existeAyuda(['document', coalition, '--lang', 'en', '--out', out, '--with', 'transfer'])).code).toBe(
      0,
    );
    const expected = writeDocx(snapshot, withSwitches(tool, [['transfer', 'on']]), 'en');
    expect(Buffer.compare(readFileSync(out), expected)).toBe(0);
  });

  test.each([
    [['--with', 'transfr'], 'no switch "transfr"'],
    [['--set', 'order=latin-first'], 'spanish-first or english-first'],
    [['--with', 'order'], '"order" cannot be set to "on"'],
    [['--with', 'transfer', '--without', 'transfer'], 'set twice'],
  ])('refuse %j, and say what can be chosen', async (options, words) => {
    for (const command of ['print', 'document']) {
      const argv = [command, coalition, '--lang', 'en', '--out', join(folder, 'no'), ...options];
      const { code, err } = await existeAyuda(argv);
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
  });

  test('say which tools have none, and list those of the others', async () => {
    const argv = ['print', 'victims-rights-card', '--out', join(folder, 'no'), '--with', 'transfer'];
    expect((await existeAyuda(argv)).err).toContain('it has no switches');
    expect((await existeAyuda(['print', '--list'])).out).toContain(
      'order=spanish-first|english-first, transfer=on|off',
    );
  });
});
