import { z } from 'zod';
import { CalendarDate, Identifier, WebAddress } from './identifier.ts';
import { LanguageTag, LocalizedLine, LocalizedProse, localized } from './localized.ts';
import { SourceReference } from './source.ts';

/** A telephone number in E.164 or as a short code (911, 988), with what it is for. */
export const ContactNumber = z.strictObject({
  number: z.string().regex(/^(?:\+[1-9]\d{6,14}|\d{3,6})$/, 'a number such as +18883737888, or a short code'),
  /** As people write it in the United States: 1-888-373-7888. */
  display: z.string().min(3).max(40),
  kind: z.enum(['voice', 'text', 'tty', 'videophone']),
  label: LocalizedLine.optional(),
  /** The word to send, where `kind` is `text`. */
  keyword: localized(z.string().min(1).max(30)).optional(),
  source: SourceReference,
  verifiedOn: CalendarDate,
});
export type ContactNumber = z.infer<typeof ContactNumber>;

/** What a service helps with. */
export const ResourceSubject = z.enum([
  'trafficking',
  'sexual-violence',
  'domestic-violence',
  'crime-victims',
  'immigration',
  'children',
  'crisis',
  'legal',
  'workers',
  'deaf',
  'native',
  'referral',
  'language-access',
  'lgbtq',
  'older-adults',
]);

/** Days of the week as in RFC 5545, in small letters. */
export const Weekday = z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:00, 17:30 or 24:00');

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** When someone answers, for programs: every hour of every day, or times in the time zone of the service. */
export const Schedule = z.union([
  z.literal('always'),
  z.strictObject({
    timeZone: z.string().refine(isTimeZone, 'a time zone such as America/Chicago (IANA)'),
    times: z
      .array(
        z
          .strictObject({ days: z.array(Weekday).min(1), opens: clock, closes: clock })
          .refine(
            ({ opens, closes }) => opens < closes,
            'a closing time after the opening time; past midnight is the next day',
          ),
      )
      .min(1),
  }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** Someone who helps: a service in the sense of HSDS 3.0. An address is never asked of a shelter. */
export const Resource = z.strictObject({
  id: Identifier,
  order: z.number().int(),
  name: LocalizedLine,
  organization: z.string().min(1).optional(),
  description: LocalizedProse,
  subjects: z.array(ResourceSubject).min(1),
  /** ISO 3166 codes of the country or the states it serves. */
  reach: z.array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)).min(1),
  contacts: z.array(ContactNumber).default([]),
  website: localized(WebAddress).optional(),
  /** Languages its own staff speak (HSDS `languages`). */
  languages: z.array(LanguageTag).default([]),
  /** HSDS `interpretation_services`: what it says of interpreters. */
  interpretation: LocalizedProse.optional(),
  hours: LocalizedLine.optional(),
  /** The same as `hours`, so that a page can tell who answers now. */
  schedule: Schedule.optional(),
  forWhom: LocalizedProse.optional(),
  sources: z.array(SourceReference).min(1),
  /**
   * `false` where only an old page, or one by someone else than the organization, a government or a national
   * network of the field, could be read: the reader is told to call before relying on it.
   */
  confirmed: z.boolean().default(true),
  /** The day all of the above was last held against its source (HSDS `assured_date`). */
  verifiedOn: CalendarDate,
});
export type Resource = z.infer<typeof Resource>;
