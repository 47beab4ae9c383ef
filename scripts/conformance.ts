import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformance, conformanceFiles } from '../test/accessibility/conformance.ts';

/** Writes the accessibility conformance report and the public statement from `test/accessibility/criteria.yaml`. */
for (const [path, text] of Object.entries(conformanceFiles(conformance))) {
  const file = join(import.meta.dirname, '..', path);
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
