import type { Draft, RuleContext } from './rule.ts';
import { fill } from './rule.ts';

/** A number as it is written in North America: 1-888-373-7888, (888) 373-7888, +1 888 373 7888. */
const NUMBER = /(^|[^\p{L}\p{N}])((?:\+?1[-. ]?)?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4})(?![\p{L}\p{N}])/gu;

/** 555-01xx, reserved for examples (ATIS-0300115, § 3.9). */
const FICTITIOUS = /5550[01]\d\d$/;

/** A telephone number that the resource directory has not verified. For the toolkit's own texts. */
export function unverifiedPhone({ lexicon, text, strings }: RuleContext): Draft[] {
  const known = new Set(lexicon.vocabulary.phones);
  return [...text.matchAll(NUMBER)].flatMap(({ index, 1: before = '', 2: number = '' }): Draft[] => {
    const digits = number.replace(/\D/g, '');
    const whole = digits.length === 10 ? `1${digits}` : digits;
    if (known.has(whole) || FICTITIOUS.test(whole)) return [];
    return [
      {
        rule: 'unverified-phone',
        severity: 'error',
        concept: '',
        start: index + before.length,
        end: index + before.length + number.length,
        message: fill(strings.messages.unverifiedPhone, { text: number }),
        replacements: [],
      },
    ];
  });
}
