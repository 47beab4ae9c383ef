import { z } from 'zod';
import { LanguageTag } from './localized.ts';

/** The first 12 hexadecimal digits of a SHA-256. */
const hash = z.string().regex(/^[0-9a-f]{12}$/, '12 hexadecimal digits, as the command "twins" writes them');

/**
 * `twins.yaml`: for each entry, the hash of its text in each language at the time when somebody last declared
 * that the languages say the same. Written by the command `twins`.
 */
export const Twins = z.record(z.string().min(1), z.record(LanguageTag, hash));
export type Twins = z.infer<typeof Twins>;
