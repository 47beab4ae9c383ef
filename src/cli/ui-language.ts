import { UsageError } from './command.ts';

/** The language of the messages: as asked, as set, else the one of the user's locale, if the toolkit speaks it. */
export function uiLanguage(asked: string | undefined, languages: readonly string[]): string {
  if (asked !== undefined) {
    const known = languages.find((tag) => tag === asked || tag === asked.split('-')[0]);
    if (known === undefined)
      throw new UsageError(`--ui "${asked}" is not there; the toolkit has ${languages.join(', ')}`);
    return known;
  }
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return languages.find((tag) => locale.toLowerCase().startsWith(tag)) ?? languages[0] ?? 'en';
}
