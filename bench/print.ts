import { join } from 'node:path';
import { loadToolkit } from '../src/bundle/load.ts';
import { Organization } from '../src/model/organization.ts';
import { compileSnapshot } from '../src/model/snapshot.ts';
import { makeKit } from '../src/publish/kit.ts';
import type { PrintOptions } from '../src/publish/pdf/print-options.ts';
import { renderToolPdf } from '../src/publish/pdf/render-tool.ts';

/**
 * How long the printed pieces take and how large they are: node bench/print.ts [rounds]
 *
 * Each line: the first print in milliseconds, the median of the following ones (each for another
 * agency, so that no layout is found ready), the bytes. Then the kit as a whole.
 */
const rounds = Number(process.argv[2] ?? 15);
const snapshot = compileSnapshot(loadToolkit([join(import.meta.dirname, '../content')]).toolkit);
const agency = (number: number): Organization =>
  Organization.parse({
    name: { en: `Northside Survivor Center ${number}`, es: `Centro de Apoyo a Sobrevivientes ${number}` },
    phone: `1-555-010-${String(1000 + number)}`,
    hours: { en: 'Every day, 24 hours', es: 'Todos los días, las 24 horas' },
    website: `https://www.example.org/${number}`,
  });

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const line = (...cells: (string | number)[]): void => {
  const [name = '', ...rest] = cells;
  process.stdout.write(`${String(name).padEnd(44)}${rest.map((cell) => String(cell).padStart(12)).join('')}\n`);
};

const started = performance.now();
const [firstTool] = snapshot.toolkit.tools;
if (firstTool === undefined) throw new Error('the toolkit has no tools');
await renderToolPdf(snapshot, firstTool, 'en');
line(`fonts read and first print: ${(performance.now() - started).toFixed(0)} ms`);
line('tool', 'first ms', 'median ms', 'bytes', 'pages');

let number = 0;
for (const tool of snapshot.toolkit.tools) {
  const forms: [string, PrintOptions][] =
    tool.layout === 'business-card'
      ? [
          ['', {}],
          [' 8-up', { sheet: '8-up' }],
          [' folded', { folded: true }],
        ]
      : [['', {}]];
  for (const [name, options] of forms) {
    const times: number[] = [];
    let bytes = 0;
    let pages = 0;
    for (let round = 0; round < rounds; round += 1) {
      number += 1;
      const before = performance.now();
      const printed = await renderToolPdf(snapshot, tool, 'es', { organization: agency(number), ...options });
      times.push(performance.now() - before);
      bytes = printed.bytes.length;
      pages = printed.pages;
    }
    const [first = 0, ...others] = times;
    line(`${tool.id}${name}`, first.toFixed(1), median(others).toFixed(1), bytes, pages);
  }
}

const kitStarted = performance.now();
const kit = await makeKit(snapshot, agency(0));
line('kit, all languages', `${(performance.now() - kitStarted).toFixed(0)} ms`, `${kit.files} files`, kit.bytes.length);
