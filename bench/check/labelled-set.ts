import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ruleKinds } from '../../src/check/finding.ts';

const Label = z.strictObject({
  rule: z.enum(ruleKinds),
  concept: z.string(),
  text: z.string().optional(),
  segment: z.number().int().optional(),
  against: z.string().optional(),
});
export type Label = z.infer<typeof Label>;

const common = {
  id: z.string(),
  from: z.union([z.literal('written'), z.looseObject({ url: z.string() })]),
  trap: z.boolean().default(false),
  unsure: z.boolean().default(false),
  findings: z.array(Label),
};
const Side = z.strictObject({ language: z.string(), text: z.string() });

export const Sentence = z.strictObject({ ...common, language: z.string(), text: z.string() });
export const Pair = z.strictObject({ ...common, source: Side, target: Side });
export const LabelledDocument = z.strictObject({
  ...common,
  source: z.string(),
  target: z.string(),
  pairs: z.array(z.strictObject({ source: z.string(), target: z.string() })),
});

export interface LabelledSet {
  readonly sentences: readonly z.infer<typeof Sentence>[];
  readonly pairs: readonly z.infer<typeof Pair>[];
  readonly documents: readonly z.infer<typeof LabelledDocument>[];
}

const quality = join(import.meta.dirname, '../../test/check/quality');

/** The names of the labelled sets, which also are their folders under `test/check/quality`; the first lies in that itself. */
export const setNames = ['main', 'development', 'blind'] as const;

/** A labelled set of `test/check/quality`; what it means and how it is counted stands in its README. */
export function labelledSet(name: (typeof setNames)[number]): LabelledSet {
  const folder = name === 'main' ? quality : join(quality, name);
  const read = <T extends z.ZodType>(file: string, item: T): z.infer<T>[] => {
    const path = join(folder, file);
    return existsSync(path) ? z.array(item).parse(parse(readFileSync(path, 'utf8'))) : [];
  };
  return {
    sentences: read('sentences.yaml', Sentence),
    pairs: read('pairs.yaml', Pair),
    documents: read('documents.yaml', LabelledDocument),
  };
}
