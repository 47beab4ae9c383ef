const WRITTEN = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' } as const;
const ACCENTED = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' } as const;

const plain = (letter: string): string => (WRITTEN as Readonly<Record<string, string>>)[letter] ?? letter;
const accented = (letter: string): string => (ACCENTED as Readonly<Record<string, string>>)[letter] ?? letter;

/** Plurals that move their stress or have none of their own (Nueva gramática de la lengua española, § 3). */
const IRREGULAR: Readonly<Record<string, string>> = {
  régimen: 'regímenes',
  espécimen: 'especímenes',
  carácter: 'caracteres',
  test: 'tests',
  club: 'clubes',
};

const SINGULAR_OF = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]));

/** The vowel groups of a word, each one nucleus: good enough to find the stressed syllable. */
const nuclei = (word: string): RegExpExecArray[] => [
  ...word.matchAll(/[aeoáéíóú](?:[iu](?![aeo]))?|[iu][aeoáéó]?[iu]?|ü[eéií]/g),
];

/** The plural of a Spanish noun or adjective; one that has none of its own (*crisis*) stays as it is. Lower case. */
export function pluralOf(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (/[aeiouáéó]$/.test(word)) return `${word}s`;
  if (/[íú]$/.test(word)) return `${word}es`;
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`;
  const stressedEnd = /([áéíóú])([nsr]?)$/.exec(word);
  if (stressedEnd?.[1] !== undefined && stressedEnd[2] !== '') {
    // acción, acciones · inglés, ingleses; but país, países, where the accent parts two vowels.
    const before = word.slice(0, stressedEnd.index);
    const vowel = /[aeo]$/.test(before) && /[íú]/.test(stressedEnd[1]) ? stressedEnd[1] : plain(stressedEnd[1]);
    return `${before}${vowel}${stressedEnd[2]}es`;
  }
  if (/[sx]$/.test(word)) return nuclei(word).length > 1 ? word : `${word}es`;
  if (/[^aeiouáéíóúü][^aeiouáéíóúülrndjy]$/.test(word) || /[bcfgkmptvw]$/.test(word)) return `${word}s`;
  if (/[aeio]n$/.test(word) && !/[áéíóú]/.test(word)) {
    // The stress stays where it was and must now be written: joven, jóvenes · orden, órdenes.
    const places = nuclei(word);
    const stressed = places.at(-2);
    if (stressed !== undefined) {
      const strong = stressed[0].search(/[aeo]/);
      const at = stressed.index + Math.max(strong, 0);
      return `${word.slice(0, at)}${accented(word[at] ?? '')}${word.slice(at + 1)}es`;
    }
  }
  return `${word}es`;
}

/** The singular that a Spanish plural most likely has. Lower case. */
export function singularOf(word: string): string {
  const irregular = SINGULAR_OF.get(word);
  if (irregular !== undefined) return irregular;
  if (/ces$/.test(word)) return `${word.slice(0, -3)}z`;
  if (/[aeiou]iones$|^.*[^aeiou]iones$/.test(word)) return `${word.slice(0, -5)}ión`;
  if (/[lrdnj]es$/.test(word) && !/[aeiou]ntes$/.test(word)) {
    const bare = word.slice(0, -2);
    return /n$/.test(bare) && /[áéíóú]/.test(bare) ? [...bare].map(plain).join('') : bare;
  }
  return word.replace(/s$/, '');
}

/** Writes the accent on the vowel group that ends `fromEnd` groups before the end (0: the last). */
export function stress(word: string, fromEnd: number): string {
  const bare = [...word].map(plain).join('');
  const place = nuclei(bare).at(-1 - fromEnd);
  if (place === undefined) return bare;
  const strong = place[0].search(/[aeo]/);
  const at = place.index + (strong >= 0 ? strong : place[0].length - 1);
  return `${bare.slice(0, at)}${accented(bare[at] ?? '')}${bare.slice(at + 1)}`;
}
