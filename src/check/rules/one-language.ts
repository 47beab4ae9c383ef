import { isMentioned } from '../mention.ts';
import type { Occurrence } from '../occurrence.ts';
import { doNotUse } from './do-not-use.ts';
import { falseFriend } from './false-friend.ts';
import { outdatedFigure } from './outdated-figure.ts';
import { region } from './region.ts';
import type { Draft, RuleContext } from './rule.ts';
import { unverifiedPhone } from './unverified-phone.ts';

/** The rules that look at one language. */
export function inOneLanguage(context: RuleContext, occurrences: readonly Occurrence[]): Draft[] {
  const drafts = occurrences.flatMap((occurrence): Draft[] => {
    // Nothing is said of a right term, unless it is foreign to the audience's region.
    if (context.audience === undefined && !occurrence.readings.some(({ term }) => term.warned)) return [];
    const draft = doNotUse(context, occurrence) ?? falseFriend(context, occurrence) ?? region(context, occurrence);
    if (draft === undefined || isMentioned(occurrence, context.text, context.language)) return [];
    return [draft];
  });
  if (!context.own) return drafts;
  return [...drafts, ...outdatedFigure(context), ...unverifiedPhone(context)];
}
