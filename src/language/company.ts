import { COMPANY as EN } from './en/company.ts';
import { COMPANY as ES } from './es/company.ts';
import { primaryLanguage } from './tag.ts';

const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { en: EN, es: ES };

const NAMED = /^<(\w+)>$/;

/** The context patterns of a kind of company; none where the language has no such kind. */
export const companyOf = (language: string, kind: string): readonly string[] =>
  BY_LANGUAGE[primaryLanguage(language)]?.[kind] ?? [];

/** Context patterns with each named kind of company (`<art>`) spelled out. */
export const withCompany = (patterns: readonly string[], language: string): readonly string[] =>
  patterns.flatMap((pattern) => {
    const kind = NAMED.exec(pattern)?.[1];
    return kind === undefined ? pattern : companyOf(language, kind);
  });
