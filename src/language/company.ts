import { COMPANY as EN } from './en/company.ts';

const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { en: EN };

const NAMED = /^<(\w+)>$/;

/**
 * Context patterns with each named kind of company (`<art>`) spelled out.
 * @param language primary subtag of what the patterns are of; a kind that it has not stands for nothing
 */
export const withCompany = (patterns: readonly string[], language: string): readonly string[] =>
  patterns.flatMap((pattern) => {
    const name = NAMED.exec(pattern)?.[1];
    return name === undefined ? pattern : (BY_LANGUAGE[language]?.[name] ?? []);
  });
