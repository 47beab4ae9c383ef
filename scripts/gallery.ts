import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadToolkit } from '../src/bundle/load.ts';

/**
 * Prints every tool in every language for a made-up agency, takes pictures of the pages (`pdftoppm`, of
 * poppler-utils) and writes `docs/gallery.md`. Needs a compiled program: `node scripts/compile.ts`.
 */
const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'gallery');
const work = mkdtempSync(join(tmpdir(), 'gallery-'));
const { toolkit } = loadToolkit([join(root, 'content')]);

const profile = join(work, 'organization.yaml');
writeFileSync(
  profile,
  `name: { en: Harbor House (example), es: Casa Puerto (ejemplo) }
phone: 1-555-010-0100
textLine: 555-010-0101
hours: { en: 'Every day, 24 hours', es: 'Todos los días, las 24 horas' }
languages: [en, es, { en: Mixtec, es: mixteco }]
interpreters: { en: 'Free interpreters for other languages', es: 'Intérpretes gratis para otros idiomas' }
website: https://www.example.org/
`,
);

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const lines = [
  '# Gallery of the printed pieces',
  '',
  'Every tool in both languages, as it is printed for a made-up agency (the numbers 555-010-… belong to nobody). Made by',
  '`node scripts/gallery.ts`; your own: `existe-ayuda kit --org organization.yaml --out kit.zip`.',
  '',
];
for (const tool of toolkit.tools) {
  lines.push(`## ${tool.title['en']} / ${tool.title['es']}`, '');
  for (const language of toolkit.meta.languages) {
    const pdf = join(work, `${tool.id}-${language}.pdf`);
    const print = ['dist/cli/main.js', 'print', tool.id, '--org', profile, '--lang', language, '--out', pdf];
    execFileSync(process.execPath, print, { cwd: root });
    // Cards are small: they are shown at a higher resolution, so that their letters can be read.
    const resolution = tool.layout === 'business-card' ? '100' : '50';
    execFileSync('pdftoppm', ['-r', resolution, '-png', pdf, join(work, `${tool.id}-${language}`)]);
    const pages = readdirSync(work).filter(
      (name) => name.startsWith(`${tool.id}-${language}-`) && name.endsWith('.png'),
    );
    for (const page of pages.sort()) {
      renameSync(join(work, page), join(pictures, page));
      lines.push(`![${tool.title[language]}, page as printed](gallery/${page})`);
    }
  }
  lines.push('');
}
writeFileSync(join(root, 'docs', 'gallery.md'), `${lines.join('\n').trimEnd()}\n`);
rmSync(work, { recursive: true });
