import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadToolkit } from '#bundle/load.ts';
import type { Presentation } from '#model/presentation.ts';
import { compileSnapshot, type Snapshot } from '#model/snapshot.ts';

/** The toolkit's own content. */
export const shipped: Snapshot = compileSnapshot(
  loadToolkit([join(import.meta.dirname, '..', '..', 'content')]).toolkit,
);

/** A deck of the slides given, with everything else as the first shipped presentation has it. */
export function deckOf(slides: readonly { title: string; body?: string; notes?: string }[]): Presentation {
  const [first] = shipped.toolkit.presentations;
  if (first === undefined) throw new Error('the toolkit has no presentations');
  const whole = slides.map(({ title, body = '', notes = '' }) => ({ title, body, notes }));
  return { ...first, id: 'made-up', sources: [], slides: { en: whole, es: whole } };
}

/** The parts of a package as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, entry]) => [path, strFromU8(entry)]));

/** The package with one part changed; fails where the change changes nothing. */
export function mutated(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  const before = strFromU8(entries[path] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`${path} is as it was`);
  return zipSync({ ...entries, [path]: strToU8(after) });
}
