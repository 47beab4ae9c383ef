import type { ReadingCounts } from '../reading-level.ts';

const strong = /[aeoáéó]/;

/** The syllables of a run of vowels: each strong or accented one is the heart of a syllable of its own. */
function syllablesOfRun(run: string): number {
  const hearts = [...run].filter((vowel) => strong.test(vowel)).length;
  // í and ú beside a strong vowel are apart from it (pa-ís); beside a weak one they are not (cuí-da-te).
  const accented = [...run].filter((vowel) => vowel === 'í' || vowel === 'ú').length;
  if (hearts > 0) return hearts + accented;
  return /ii|uu/.test(run) ? 2 : 1;
}

/**
 * The syllables of a Spanish word, by the rules of diphthong and hiatus of the Ortografía de la lengua
 * española (RAE and ASALE, 2010, chapter II, 2): a weak vowel without accent joins a strong one, two weak
 * ones join, two strong ones part, a weak one with an accent parts from a strong one, and an h between
 * vowels changes nothing.
 * @param word one word, in any case, with its accents
 */
export function syllablesSpanish(word: string): number {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    // u is silent in que, qui, gue, gui, and heard in güe, güi.
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replace(/ch/g, 'c')
    .replace(/h/g, '')
    // At the end of a word y is a vowel; at the beginning and between vowels it is a consonant.
    .replace(/y$/, 'i')
    .replace(/y(?=[^aeiouáéíóúü])/g, 'i');
  const runs = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + syllablesOfRun(run), 0),
  );
}

/** Lectura, the score of Fernández Huerta: from 100, very easy, downwards. */
export const lectura = ({ words, sentences, syllables }: ReadingCounts): number =>
  206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);

/** The lowest score of each of his bands, and the last school year it stands for. */
const bands = [
  [90, 4],
  [80, 5],
  [70, 6],
  [60, 8],
  [50, 12],
  [30, 14],
] as const;

/**
 * The school year of a Spanish text by the bands of Fernández Huerta, as the last year of the band: his
 * “7.º u 8.º” is 8, “preuniversitario” 12, “cursos selectivos” 14, “universitario” 17.
 *
 * Source: J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214, 1959, pages 29–32, with
 * F as words a sentence (G. Law, Error in the Fernández Huerta Readability Formula, 2011). Sentences end at
 * a full stop or a semicolon.
 */
export function gradeSpanish(counts: ReadingCounts): number {
  const score = lectura(counts);
  return bands.find(([lowest]) => score >= lowest)?.[1] ?? 17;
}
