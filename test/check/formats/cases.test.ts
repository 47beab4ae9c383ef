import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { passageFormats } from '#formats/passage-formats.ts';
import type { Passage } from '#model/passage.ts';

interface Expected {
  readonly text: string;
  readonly language?: string;
  readonly segment?: string;
}

interface Case {
  readonly name: string;
  readonly file: string;
  readonly passages?: readonly Expected[];
  readonly pairs?: readonly (readonly [Expected, Expected])[];
  /** False where passages within one another come in another order than they are written here. */
  readonly order?: boolean;
}

const folder = join(import.meta.dirname, 'cases');

const seen = ({ text, language, segment }: Passage): Expected => ({
  text,
  ...(language !== undefined && { language }),
  ...(segment !== null && { segment }),
});
const sorted = (passages: readonly Expected[]) => passages.toSorted((a, b) => a.text.localeCompare(b.text));

describe.each(readdirSync(folder).map((file) => file.replace(/\.yaml$/, '')))('%s', (format) => {
  const cases: readonly Case[] = parse(readFileSync(join(folder, `${format}.yaml`), 'utf8'));

  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { file, passages = [], pairs = [], order }) => {
    const reader = passageFormats[format];
    const document = await reader?.read(new TextEncoder().encode(file), `case.${format}`);
    const found = document?.passages.map(seen) ?? [];
    if (order === false) expect(sorted(found)).toEqual(sorted(passages));
    else expect(found).toEqual(passages);
    expect(document?.pairs.map(({ source, target }) => [seen(source), seen(target)])).toEqual(pairs);
  });
});
