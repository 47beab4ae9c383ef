import { COMPANY as EN } from './en/company.ts';
import { COMPANY as ES } from './es/company.ts';
import { primaryLanguage } from './tag.ts';

const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { en: EN, es: ES };

const NAMED = /<(\w+)>/;

/** The context patterns of a kind of company; none where the language has no such kind. */
export const companyOf = (language: string, kind: string): readonly string[] =>
  BY_LANGUAGE[primaryLanguage(language)]?.[kind] ?? [];

/** Context patterns with each named kind of company spelled out: a pattern of its own (`<art>`), or the words of one of its places (`en <abroad>`). */
export const withCompany = (patterns: readonly string[], language: string): readonly string[] =>
  patterns.flatMap((pattern) => {
    const [named, kind] = NAMED.exec(pattern) ?? [];
    if (named === undefined || kind === undefined) return pattern;
    const kept = companyOf(language, kind);
    return pattern === named || kept.length === 0 ? kept : pattern.replace(named, kept.join('/'));
  });
