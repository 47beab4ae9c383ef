import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { LocalizedLine, LocalizedProse, localized } from './localized.ts';

/** The header that every glossary, tool and presentation of the original carried. */
export const Header = z.strictObject({
  purpose: LocalizedProse,
  /** Who works with it: advocates, interpreters … */
  userAudience: LocalizedProse,
  /** Whom it is for in the end: survivors, community members … */
  participantAudience: LocalizedProse,
});
export type Header = z.infer<typeof Header>;

/** The part of an address that names an entry in one language. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters without accents, digits and hyphens');

export const Glossary = z.strictObject({
  id: Identifier,
  order: z.number().int(),
  title: LocalizedLine,
  slug: localized(Slug),
  summary: LocalizedProse,
  header: Header,
  howChosen: LocalizedProse,
  limits: LocalizedProse,
  subjects: z.array(z.strictObject({ id: Identifier, label: LocalizedLine })).min(1),
});
export type Glossary = z.infer<typeof Glossary>;
