import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { compileProgram } from '../cli/terminal.ts';

/** The package as `npm link` puts it into a project of somebody else. */
const root = join(import.meta.dirname, '..', '..');
const project = mkdtempSync(join(tmpdir(), 'existe-ayuda-library-'));
const installed = join(project, 'node_modules', 'existe-ayuda');
const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

beforeAll(() => {
  compileProgram();
  execFileSync(process.execPath, [join(root, 'scripts', 'types.ts')]);
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, installed, 'junction');
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
}, 240_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const program = `import { alignTexts, createChecker, safeEdits, summaryOf, type Finding } from 'existe-ayuda/check';
import vocabulary from 'existe-ayuda/vocabulary.json' with { type: 'json' };
const checker = createChecker(vocabulary as unknown as Parameters<typeof createChecker>[0]);
const text = 'Una víctima de tráfico humano.';
const { language, findings } = checker.checkText(text, { ui: 'en' });
const first: Finding | undefined = findings[0];
const { document } = alignTexts('Human trafficking is a crime.', 'El tráfico de personas es un delito.');
console.log(JSON.stringify({
  language,
  rule: first?.rule,
  summary: summaryOf(findings),
  edits: safeEdits(findings).edits,
  pair: checker.checkDocument(document).findings.map(({ rule }) => rule),
}));
`;

test('another program checks a text with it, and its types hold', { timeout: 120_000 }, () => {
  writeFileSync(join(project, 'program.ts'), program);
  expect(JSON.parse(node('program.ts'))).toEqual({
    language: 'es',
    rule: 'do-not-use',
    summary: { error: 1, warning: 0, note: 0 },
    edits: [{ start: 15, end: 29, text: 'trata de personas' }],
    pair: ['wrong-concept'],
  });
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'NodeNext',
        target: 'ES2024',
        lib: ['ES2024', 'DOM'],
        resolveJsonModule: true,
        types: [],
      },
      files: ['program.ts'],
    }),
  );
  const check = () => node(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--project', '.');
  expect(check()).toBe('');
  // A wrong use is seen: the types are not `any`.
  writeFileSync(join(project, 'program.ts'), program.replace("ui: 'en'", 'ui: 5'));
  expect(check).toThrow();
});

test('a browser runs it as it is', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const [code, vocabulary] = ['check.js', 'vocabulary.json'].map((name) =>
      JSON.stringify(readFileSync(join(installed, 'dist', name), 'utf8')),
    );
    // As text: whatever runs the tests must not change the import.
    const words: unknown = await page.evaluate(`(async () => {
      const address = URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));
      const { createChecker } = await import(address);
      const { findings } = createChecker(JSON.parse(${vocabulary})).checkText('Ella es víctima de tráfico humano.');
      return findings.map(({ text }) => text);
    })()`);
    expect(words).toEqual(['tráfico humano']);
  } finally {
    await browser.close();
  }
});
