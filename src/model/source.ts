import { z } from 'zod';
import { CalendarDate, Identifier, WebAddress } from './identifier.ts';

/** A person or body as CSL 1.0.2 names it: either `family`/`given`, or `literal` for an institution. */
export const CslName = z.union([
  z.strictObject({ literal: z.string().min(1) }),
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
]);

/** The part of a CSL-JSON item (CSL 1.0.2) that the toolkit's sources use. */
export const CslItem = z.strictObject({
  type: z.enum([
    'legislation',
    'treaty',
    'regulation',
    'legal_case',
    'report',
    'book',
    'chapter',
    'article-journal',
    'article-newspaper',
    'webpage',
    'dataset',
    'pamphlet',
    'entry-dictionary',
    'entry-encyclopedia',
    'thesis',
  ]),
  title: z.string().min(1),
  'title-short': z.string().min(1).optional(),
  author: z.array(CslName).min(1).optional(),
  publisher: z.string().min(1).optional(),
  'publisher-place': z.string().min(1).optional(),
  'container-title': z.string().min(1).optional(),
  volume: z.union([z.string(), z.number()]).optional(),
  issue: z.union([z.string(), z.number()]).optional(),
  page: z.union([z.string(), z.number()]).optional(),
  number: z.union([z.string(), z.number()]).optional(),
  section: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  URL: WebAddress.optional(),
  /** Year or date of publication; leave out where the source gives none. */
  issued: z.union([z.number().int().min(1500).max(2100), CalendarDate]).optional(),
  language: z.string().optional(),
});
export type CslItem = z.infer<typeof CslItem>;

/** A source: what it is (CSL), and the proof that someone opened it for this toolkit. */
export const Source = z.strictObject({
  id: Identifier,
  csl: CslItem,
  /** `official`: statute, treaty, government or intergovernmental body; others as they are. */
  kind: z.enum(['official', 'academic', 'professional', 'press']),
  /** Present only where the source was really opened and read. */
  verified: z
    .strictObject({
      on: CalendarDate,
      /** `stored-copy`: a stored copy of the address was read; `live`: the address itself. */
      via: z.enum(['live', 'stored-copy']),
      /** The claims it was read for, in a few words. */
      supports: z.string().min(1).max(1000),
    })
    .optional(),
});
export type Source = z.infer<typeof Source>;

/** A reference to a source: its id, or its id and the place in it (`at`: page, section, article). */
export const SourceReference = z.union([
  Identifier,
  z.strictObject({ source: Identifier, at: z.string().min(1).max(120) }),
]);
export type SourceReference = z.infer<typeof SourceReference>;

/** The id of the source a reference names. */
export const sourceId = (reference: SourceReference): string =>
  typeof reference === 'string' ? reference : reference.source;
