import { problemAt } from '../content-file.ts';
import type { Check, Draft } from '../draft.ts';
import { passages } from '../prose.ts';

/** A text whose marks lie too deep in each other is served as it is written, marks and all. */
export const tooDeep: Check = (draft: Draft) =>
  passages(draft).flatMap((passage) => {
    const { text, tooDeepAt } = passage;
    if (tooDeepAt === undefined) return [];
    return [
      {
        problem: problemAt(passage.file, passage.locate(text.charAt(tooDeepAt), tooDeepAt), {
          code: 'too-deep',
          severity: 'error' as const,
          message:
            'too many marks lie in each other, or stand in one paragraph; the text is shown without their effect',
          expected: 'a few lists and quotations in each other, and paragraphs that are mostly words',
          mend: 'Take out the marks that are not needed (> - * _ [ ] < `), or divide the paragraph by an empty line.',
        }),
      },
    ];
  });
