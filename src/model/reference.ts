import { LanguageTag } from './localized.ts';

/** The kinds of entry that a text can link to, as `kind:id`. */
export const entryKinds = ['concept', 'glossary', 'distinction', 'page', 'presentation', 'tool', 'resource'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What the address of a Markdown link stands for; see `content/README.md`. */
export type Reference =
  | { readonly type: 'entry'; readonly kind: EntryKind; readonly id: string }
  | { readonly type: 'cite'; readonly source: string }
  /** Words in another language. */
  | { readonly type: 'lang'; readonly language: string }
  /** A word spoken about, not used. */
  | { readonly type: 'mention'; readonly language: string }
  | { readonly type: 'web'; readonly url: string }
  | { readonly type: 'unknown'; readonly url: string };

/** Reads the address of a Markdown link. Never throws: what it does not know is `unknown`. */
export function parseReference(url: string): Reference {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  const kind = entryKinds.find((known) => known === scheme);
  if (kind !== undefined && rest !== '') return { type: 'entry', kind, id: rest };
  if (scheme === 'cite' && rest !== '') return { type: 'cite', source: rest };
  if ((scheme === 'lang' || scheme === 'mention') && LanguageTag.safeParse(rest).success) {
    return { type: scheme, language: rest };
  }
  if (/^(?:https?:\/\/\S+|tel:\+?\d+|sms:\+?\d+)$/.test(url)) return { type: 'web', url };
  return { type: 'unknown', url };
}
