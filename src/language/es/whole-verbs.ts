import type { VerbForm } from './conjugate.ts';

/** The tenses that no rule gives, six persons each; the past subjunctive by what stands before its *ra* and *se*. */
interface Paradigm {
  readonly present: string;
  readonly vos: string;
  readonly imperfect: string;
  readonly preterite: string;
  readonly subjunctive: string;
  readonly past: string;
  readonly gerund: string;
  readonly participle: string;
}

const WHOLE: Readonly<Record<string, Paradigm>> = {
  ser: {
    present: 'soy eres es somos sois son',
    vos: 'sos',
    imperfect: 'era eras era éramos erais eran',
    preterite: 'fui fuiste fue fuimos fuisteis fueron',
    subjunctive: 'sea seas sea seamos seáis sean',
    past: 'fue',
    gerund: 'siendo',
    participle: 'sido',
  },
  ir: {
    present: 'voy vas va vamos vais van',
    vos: 'vas',
    imperfect: 'iba ibas iba íbamos ibais iban',
    preterite: 'fui fuiste fue fuimos fuisteis fueron',
    subjunctive: 'vaya vayas vaya vayamos vayáis vayan',
    past: 'fue',
    gerund: 'yendo',
    participle: 'ido',
  },
  estar: {
    present: 'estoy estás está estamos estáis están',
    vos: 'estás',
    imperfect: 'estaba estabas estaba estábamos estabais estaban',
    preterite: 'estuve estuviste estuvo estuvimos estuvisteis estuvieron',
    subjunctive: 'esté estés esté estemos estéis estén',
    past: 'estuvie',
    gerund: 'estando',
    participle: 'estado',
  },
  dar: {
    present: 'doy das da damos dais dan',
    vos: 'das',
    imperfect: 'daba dabas daba dábamos dabais daban',
    preterite: 'di diste dio dimos disteis dieron',
    subjunctive: 'dé des dé demos deis den',
    past: 'die',
    gerund: 'dando',
    participle: 'dado',
  },
};

const PERSONS = ['1s', '2s', '3s', '1p', '2p', '3p'] as const;

/** The verbs of which almost every tense has a stem of its own: *ser*, *ir*, *estar*, *dar*. Future and pronouns go by rule. */
export function wholeVerb(infinitive: string): { forms: VerbForm[]; gerund: string; participle: string } | undefined {
  const own = WHOLE[infinitive];
  if (own === undefined) return undefined;
  const tense = (name: string, forms: string): VerbForm[] =>
    forms.split(' ').map((text, index) => ({ text, slot: `${name}-${PERSONS[index]}` }));
  const past = (ending: 'r' | 's', vowel: 'a' | 'e'): string => {
    const stem = own.past + ending;
    const stressed = own.past.replace(/e$/, 'é') + ending;
    return `${stem}${vowel} ${stem}${vowel}s ${stem}${vowel} ${stressed}${vowel}mos ${stem}${vowel}is ${stem}${vowel}n`;
  };
  return {
    forms: [
      ...tense('present', own.present),
      ...tense('imperfect', own.imperfect),
      ...tense('preterite', own.preterite),
      ...tense('subjunctive', own.subjunctive),
      ...tense('past-subjunctive', past('r', 'a')),
      ...tense('past-subjunctive-se', past('s', 'e')),
      { text: own.vos, slot: 'present-vos' },
    ],
    gerund: own.gerund,
    participle: own.participle,
  };
}
