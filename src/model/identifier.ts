import { z } from 'zod';

/**
 * An entry's identifier: lower-case ASCII words joined by hyphens. It is part of the entry's
 * permanent address, so it never changes once published, whatever happens to the terms.
 */
export const Identifier = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an identifier in lower-case letters, digits and hyphens, such as "human-trafficking"',
  );
export type Identifier = z.infer<typeof Identifier>;

/** A calendar date, ISO 8601 `YYYY-MM-DD`. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a date such as 2026-11-23');
export type CalendarDate = z.infer<typeof CalendarDate>;

/** An absolute web address over http or https. */
export const WebAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"]+$/, 'a web address that starts with https:// or http://');
export type WebAddress = z.infer<typeof WebAddress>;
