import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConceptFile } from '../src/model/concept.ts';
import { DistinctionFile } from '../src/model/distinction.ts';
import { Glossary } from '../src/model/glossary.ts';
import { InterfaceStrings } from '../src/model/interface-strings.ts';
import { Organization } from '../src/model/organization.ts';
import { PageFile } from '../src/model/page.ts';
import { PresentationFile } from '../src/model/presentation.ts';
import { Resource } from '../src/model/resource.ts';
import { Source } from '../src/model/source.ts';
import { ToolFile } from '../src/model/tool.ts';
import { ToolkitFile } from '../src/model/toolkit.ts';

/**
 * Writes `schemas/*.schema.json` (JSON Schema 2020-12) from the model, for editors that complete and
 * check while one types. With `--check` it only says whether they are current (exit code 1: they are not).
 */
const schemas = {
  concept: ConceptFile,
  distinction: DistinctionFile,
  glossary: Glossary,
  'interface-strings': InterfaceStrings,
  organization: Organization,
  page: PageFile,
  presentation: PresentationFile,
  resource: Resource,
  source: Source,
  toolkit: ToolkitFile,
  tool: ToolFile,
} as const;

const folder = join(import.meta.dirname, '..', 'schemas');
const onlyCheck = process.argv.includes('--check');
const stale: string[] = [];
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = join(folder, `${name}.schema.json`);
  const text = `${JSON.stringify({ title: name, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`;
  let current = '';
  try {
    current = readFileSync(file, 'utf8');
  } catch {
    // Not written yet.
  }
  if (current === text) continue;
  if (onlyCheck) stale.push(name);
  else writeFileSync(file, text);
}
if (stale.length > 0) {
  process.stderr.write(`schemas/ is not current (${stale.join(', ')}). Mend: npm run schemas\n`);
  process.exitCode = 1;
}
