/**
 * The checker for other programs: `import { createChecker } from 'existe-ayuda/check'`, in Node and in browsers. What is
 * exported here is kept from one minor version to the next; see `docs/check.md`.
 */
import { createChecker as createWhole, type Checker as WholeChecker } from '#check/checker.ts';
import type { Vocabulary } from '#check/vocabulary.ts';

export type { Checked, CheckOptions } from '#check/checker.ts';
export {
  type FileReport,
  type Finding,
  type Place,
  type RuleKind,
  ruleKinds,
  type Severity,
  type Suggestion,
  type Summary,
  severities,
  summaryOf,
} from '#check/finding.ts';
export { writeJson } from '#check/output/json.ts';
export type { Vocabulary } from '#check/vocabulary.ts';
export type { Edit } from '#formats/passage/options.ts';
export { type AlignedTexts, alignTexts } from '#formats/text/aligned.ts';
export type { Passage, PassageDocument, PassagePair, Run } from '#model/passage.ts';
export { editsOf, safeEdits } from './edits.ts';

/**
 * `checkText`: a text of one language. `checkTranslation`: a text and its translation, as one segment. `checkDocument`:
 * passages with the way back to a file, and pairs of them, as `alignTexts` makes them of two texts.
 */
export type Checker = Pick<WholeChecker, 'checkText' | 'checkTranslation' | 'checkDocument'>;

/**
 * Makes a checker, which takes some tens of milliseconds; checking changes nothing in it.
 * @param vocabulary what it knows: `existe-ayuda/vocabulary.json`, or one of your own
 */
export const createChecker = (vocabulary: Vocabulary): Checker => createWhole(vocabulary);
