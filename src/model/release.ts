import { z } from 'zod';
import { CalendarDate } from './identifier.ts';
import { LocalizedLine } from './localized.ts';

/** A published state of the toolkit: it can be dated, cited and compared. */
export const Release = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 0.1.0'),
  date: CalendarDate,
  summary: LocalizedLine,
});
export type Release = z.infer<typeof Release>;
