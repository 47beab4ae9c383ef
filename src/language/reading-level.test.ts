import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeEnglish, syllablesEnglish } from './en/reading-level.ts';
import { gradeSpanish, lectura, syllablesSpanish } from './es/reading-level.ts';
import { readingFormula, readingLevel, sentencesOf } from './reading-level.ts';

/** Counted by hand, with a hyphen between syllables. */
const english = `
  the you your yes eye eyes bye help safe scared used called free these does hour our live lives please one those
  while friend year clothes change don't can't won't piece house case time phone calm work worked asked names two fear
  they're talked forced
  peo-ple ta-ble ta-bles po-lice some-one hot-line safe-ty state-ment safe-ly like-ly law-yer be-ing go-ing try-ing
  play-ing qui-et cli-ent sci-ence did-n't could-n't does-n't han-dled set-tled need-ed want-ed chang-es plac-es
  care-ful home-less base-ment move-ment lan-guage ques-tion per-son wom-en chil-dren num-ber o-kay be-fore af-ter
  spe-cial so-cial pa-tient un-ion mil-lion sen-ior mar-riage be-yond some-one's e-nough work-er spy-ware a-gree a-buse
  a-bused na-tion nerv-ous vi-sa dan-ger rea-son read-y lone-ly pass-port sig-nal tri-al pri-or cre-ate re-ply ev-ery
  busi-ness
  vi-o-lence pe-ri-od se-ri-ous pre-vi-ous ev-i-dence ad-vo-cate u-su-al sex-u-al em-ploy-er em-ploy-ee hos-pi-tal
  gov-ern-ment a-gree-ment en-force-ment set-tle-ment ra-di-o me-di-a me-di-um guard-i-an di-ag-nose vid-e-o ar-e-a
  i-de-a im-por-tant de-cid-ed a-sy-lum traf-fick-ing an-oth-er pos-si-ble per-mis-sion tel-e-phone be-hav-ior o-pin-ion
  mu-si-cian con-tin-ue in-flu-ence to-mor-row as-sault-ed re-mem-ber doc-u-ment to-geth-er at-tor-ney of-fi-cer
  cre-at-ed vi-o-lent
  in-ter-pret-er im-me-di-ate as-so-ci-ate ap-pre-ci-ate e-mer-gen-cy con-fi-den-tial in-for-ma-tion im-mi-gra-tion
  im-mi-grant prop-er-ty sit-u-a-tion so-ci-e-ty anx-i-e-ty com-mu-ni-ty re-spon-si-ble e-val-u-ate ac-tu-al-ly
  com-pen-sa-tion ma-te-ri-al au-thor-i-ties es-pe-cial-ly ex-pe-ri-ence i-den-ti-ty
  im-me-di-ate-ly u-ni-ver-si-ty ex-am-i-na-tion op-por-tu-ni-ty com-mu-ni-ca-tion hu-man-i-tar-i-an
  con-fi-den-ti-al-i-ty`;

const spanish = `
  que quien dio fue y hoy muy ley rey guion vio huir
  pa-ís ciu-dad rui-do cui-dar a-ho-ra a-hí prohi-bir bú-ho gue-rra a-gua tra-ta le-er o-ír ra-íz re-ír ca-er ho-la
  chi-le yo|1 jue-ces bue-no nues-tra tí-o tiem-po deu-da es-tá qui-zá via-je ca-os re-yes
  vio-len-cia a-yu-da al-co-hol pa-ra-guas ver-güen-za lin-güís-ti-ca|4 cre-í-an to-a-lla mu-cha-cho le-yen-do cons-truir
  cuí-da-te chi-i-ta o-í-ais trans-por-te sub-ra-yar es-pe-ra an-ti-guo huér-fa-no re-ú-ne o-es-te a-bo-ga-da in-mi-gra-ción
  po-li-cí-a ve-hí-cu-lo eu-ro-pe-o a-é-re-o se-gu-ri-dad ex-tran-je-ro in-tér-pre-te vo-lun-tad con-fi-den-cia-li-dad`;

const counted = (list: string): [word: string, syllables: number][] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [letters = '', count] = entry.split('|');
      return [letters.replaceAll('-', ''), Number(count ?? letters.split('-').length)];
    });

test.each(counted(english))('English: %s has %i', (word, syllables) => {
  expect(syllablesEnglish(word)).toBe(syllables);
  expect(syllablesEnglish(word.toUpperCase())).toBe(syllables);
});

test.each(counted(spanish))('Spanish: %s has %i', (word, syllables) => {
  expect(syllablesSpanish(word)).toBe(syllables);
  expect(syllablesSpanish(word.normalize('NFD').toUpperCase())).toBe(syllables);
});

test.each([
  ['en', syllablesEnglish],
  ['es', syllablesSpanish],
] as const)('%s: any word has one syllable or more, and never more than letters', (_, syllables) => {
  const word = fc.stringMatching(/^[a-záéíóúüñ’']{1,20}$/);
  fc.assert(
    fc.property(word, (text) => {
      const count = syllables(text);
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(text.length + 1);
    }),
  );
});

describe('sentences', () => {
  test.each([
    ['Call 911. Say where you are.', 2],
    ['Are you safe? Go on! “Stop.” Then she left…', 4],
    ['She lives in the U.S. She works.', 1],
    ['Vive en EE. UU. desde mayo. Trabaja.', 2],
    ['Abierto de 9 a. m. a 5 p. m. todos los días', 1],
    ['Version 1.2 is out', 1],
    ['¿Está a salvo? ¿Puede hablar?', 2],
    ['— 123 —', 0],
  ])('%s', (text, count) => expect(sentencesOf(text)).toHaveLength(count));
});

describe('the formulas, worked by hand', () => {
  const counts = { words: 100, sentences: 10, syllables: 130 };
  test('Flesch–Kincaid', () => expect(gradeEnglish(counts)).toBeCloseTo(0.39 * 10 + 11.8 * 1.3 - 15.59, 10));
  test('Fernández Huerta', () => expect(lectura({ ...counts, syllables: 190 })).toBeCloseTo(82.64, 10));
  test.each([
    [170, 10, 4],
    [200, 10, 6],
    [210, 14, 8],
    [230, 14, 12],
    [240, 20, 14],
    [310, 20, 17],
  ])('%i syllables in 100 Spanish words, %i words a sentence: school year %i', (syllables, perSentence, grade) => {
    expect(gradeSpanish({ words: 100, sentences: 100 / perSentence, syllables })).toBe(grade);
  });
});

test('a text is counted as a reader reads it', () => {
  expect(readingLevel('en', ['Your rights', 'Call 911. You are not alone.'])).toMatchObject({
    words: 7,
    sentences: 3,
    syllables: 8,
  });
  expect(readingLevel('es-MX', ['No está sola; no está solo.'])).toMatchObject({
    words: 6,
    sentences: 2,
    syllables: 10,
  });
});

test('easy and hard texts are told apart', () => {
  const easy = 'You are not alone. Help is here. You can call at any time. It is free.';
  const hard =
    'Notwithstanding any preceding provision, eligibility determinations necessitate comprehensive documentation substantiating victimization.';
  expect(readingLevel('en', [easy])?.grade).toBeLessThan(3);
  expect(readingLevel('en', [hard])?.grade).toBeGreaterThan(16);
  const facil = 'No está sola. Hay ayuda. Puede llamar a toda hora. Es gratis.';
  const dificil =
    'Independientemente de las disposiciones precedentes, la determinación de admisibilidad requiere documentación que corrobore fehacientemente la victimización.';
  expect(readingLevel('es', [facil])?.grade).toBe(4);
  expect(readingLevel('es', [dificil])?.grade).toBe(17);
});

test('where there is nothing to count, or no formula, nothing is claimed', () => {
  expect(readingLevel('pt', ['Ligue agora.'])).toBeUndefined();
  expect(readingLevel('en', ['911', ''])).toBeUndefined();
  expect(readingFormula('pt-BR')).toBeUndefined();
  expect(readingFormula('es-419')).toBe('Fernández Huerta');
});
