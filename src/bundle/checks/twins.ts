import { problemAt } from '../content-file.ts';
import type { Check } from '../draft.ts';
import { isStale, twinStates } from '../twins.ts';

const quoted = (languages: readonly string[]): string => languages.map((language) => `"${language}"`).join(' and ');

/** A text that was changed in one language only may no longer say what its twin says. */
export const twins: Check = (draft) =>
  twinStates(draft)
    .filter(isStale)
    .flatMap(({ name, changed, hashes, entry }) => {
      if (typeof changed === 'string') return [];
      const behind = Object.keys(hashes).filter((language) => !changed.includes(language));
      const strings = draft.strings.find(({ value }) => name === 'interface' && behind.includes(value.language));
      const file = strings?.file ?? entry.texts[behind[0] ?? ''] ?? entry.file;
      return [
        {
          problem: problemAt(
            file,
            { line: 1, column: 1 },
            {
              code: 'twin-changed',
              severity: 'warning' as const,
              message: `"${name}" was changed in ${quoted(changed)} since its languages were last declared in step; ${quoted(behind)} stayed as it was`,
              expected: 'the same content in each language',
              mend: `Bring ${quoted(behind)} up to date, or look and leave it; then say so: existe-ayuda twins --in-step ${name}`,
            },
          ),
        },
      ];
    });
