/**
 * Measures one printed piece as this project makes it: node bench/print-ours.ts TOOLKIT.json TASK WARM-UP ROUNDS
 *
 * Each time for another agency, so that no layout is found ready.
 */
import { readFileSync } from 'node:fs';
import { Organization } from '#model/organization.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { makeKit } from '#publish/kit.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { measure, report } from './measuring.ts';
import { taskNamed } from './print-tasks.ts';

const [path = '', name = '', warmUp, rounds] = process.argv.slice(2);
// From JSON: reading the YAML of the content takes more memory than a card.
const snapshot = compileSnapshot(JSON.parse(readFileSync(path, 'utf8')) as Toolkit);
const task = taskNamed(name);
const tool = snapshot.toolkit.tools.find(({ id }) => id === task.tool);

let number = 0;
const agency = (): Organization => {
  number += 1;
  return Organization.parse({
    name: { en: `Northside Survivor Center ${number}`, es: `Centro de Apoyo a Sobrevivientes ${number}` },
    phone: `1-555-010-${String(1000 + number)}`,
    hours: { en: 'Every day, 24 hours', es: 'Todos los días, las 24 horas' },
    languages: ['en', 'es'],
    interpreters: { en: 'Free interpreters for other languages', es: 'Intérpretes gratis para otros idiomas' },
    website: `https://www.example.org/${number}`,
  });
};

async function once(): Promise<number> {
  if (tool === undefined) return (await makeKit(snapshot, agency())).bytes.length;
  const sheet = task.eightUp ? { sheet: '8-up' as const } : {};
  return (await renderToolPdf(snapshot, tool, 'es', { organization: agency(), ...sheet })).bytes.length;
}

report(await measure(once, { warmUp: Number(warmUp), rounds: Number(rounds) }));
