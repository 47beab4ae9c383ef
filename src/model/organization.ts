import { z } from 'zod';
import { WebAddress } from './identifier.ts';
import { LanguageTag, LocalizedLine, LocalizedProse } from './localized.ts';

/** The local agency whose name and numbers go on pages and printed pieces. */
export const Organization = z.strictObject({
  name: LocalizedLine,
  phone: z.string().min(3).max(40).optional(),
  textLine: z.string().min(3).max(40).optional(),
  hours: LocalizedLine.optional(),
  languages: z.array(LanguageTag).default([]),
  interpreters: LocalizedProse.optional(),
  website: WebAddress.optional(),
  /** Optional on purpose: a shelter's address is never asked for. */
  address: z.string().min(1).max(200).optional(),
  director: z.strictObject({ name: z.string().min(1), title: LocalizedLine }).optional(),
});
export type Organization = z.infer<typeof Organization>;
