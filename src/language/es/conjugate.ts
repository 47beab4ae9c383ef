import { stress } from './plural.ts';
import { wholeVerb } from './whole-verbs.ts';

/** A verb form and its place in the paradigm. */
export interface VerbForm {
  readonly text: string;
  readonly slot: string;
}

const PERSONS = ['1s', '2s', '3s', '1p', '2p', '3p'] as const;

/** The endings of the regular verbs, in the order of PERSONS; the form of *vos* follows the present's. */
const ENDINGS = {
  a: {
    present: ['o', 'as', 'a', 'amos', 'áis', 'an'],
    vos: 'ás',
    imperfect: ['aba', 'abas', 'aba', 'ábamos', 'abais', 'aban'],
    preterite: ['é', 'aste', 'ó', 'amos', 'asteis', 'aron'],
    subjunctive: ['e', 'es', 'e', 'emos', 'éis', 'en'],
    past: ['ara', 'aras', 'ara', 'áramos', 'arais', 'aran', 'ase', 'ases', 'ase', 'ásemos', 'aseis', 'asen'],
    gerund: 'ando',
    participle: 'ado',
  },
  e: {
    present: ['o', 'es', 'e', 'emos', 'éis', 'en'],
    vos: 'és',
    imperfect: ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'],
    preterite: ['í', 'iste', 'ió', 'imos', 'isteis', 'ieron'],
    subjunctive: ['a', 'as', 'a', 'amos', 'áis', 'an'],
    past: [
      'iera',
      'ieras',
      'iera',
      'iéramos',
      'ierais',
      'ieran',
      'iese',
      'ieses',
      'iese',
      'iésemos',
      'ieseis',
      'iesen',
    ],
    gerund: 'iendo',
    participle: 'ido',
  },
} as const;

const FUTURE = ['é', 'ás', 'á', 'emos', 'éis', 'án'];
const CONDITIONAL = ['ía', 'ías', 'ía', 'íamos', 'íais', 'ían'];

/** Verbs whose stressed stem vowel changes; the second of a pair changes to i or u before a stressed ending too. */
const STEM_CHANGES: readonly (readonly [change: readonly [string, string], verbs: string])[] = [
  [
    ['e', 'ie'],
    'pensar cerrar comenzar empezar negar apretar recomendar atravesar despertar sentar defender perder entender tender atender encender querer herir sentir mentir consentir convertir preferir advertir referir divertir sugerir',
  ],
  [
    ['o', 'ue'],
    'contar mostrar demostrar probar encontrar acostar forzar esforzar rogar colgar recordar acordar soltar costar volver devolver mover doler resolver morir dormir',
  ],
  [['e', 'i'], 'pedir despedir impedir seguir perseguir conseguir repetir servir elegir corregir vestir medir'],
];

const stemChange = (infinitive: string): readonly [string, string] | undefined =>
  STEM_CHANGES.find(([, verbs]) => verbs.split(' ').includes(infinitive))?.[0];

interface Irregular {
  readonly first: string;
  readonly present?: string;
  readonly preterite: string;
  readonly future: string;
  readonly participle?: string;
}

/** Verbs with stems of their own, and all that are made from them with a prefix (detener, imponer …). */
const IRREGULAR: Readonly<Record<string, Irregular>> = {
  tener: { first: 'teng', present: 'tien', preterite: 'tuv', future: 'tendr' },
  venir: { first: 'veng', present: 'vien', preterite: 'vin', future: 'vendr' },
  poner: { first: 'pong', preterite: 'pus', future: 'pondr', participle: 'puesto' },
  hacer: { first: 'hag', preterite: 'hic', future: 'har', participle: 'hecho' },
  traer: { first: 'traig', preterite: 'traj', future: 'traer', participle: 'traído' },
  ducir: { first: 'duzc', preterite: 'duj', future: 'ducir' },
};

const PARTICIPLES: Readonly<Record<string, string>> = {
  abrir: 'abierto',
  cubrir: 'cubierto',
  descubrir: 'descubierto',
  encubrir: 'encubierto',
  escribir: 'escrito',
  morir: 'muerto',
  resolver: 'resuelto',
  romper: 'roto',
  volver: 'vuelto',
  devolver: 'devuelto',
};

/** Keeps the sound of the stem before the ending: traficar, trafique · conseguir, consiga · proteger, proteja. */
function join(stem: string, ending: string, kind: 'a' | 'e'): string {
  const soft = /^[eiéí]/.test(ending);
  if (kind === 'a' && soft) {
    if (stem.endsWith('c')) return `${stem.slice(0, -1)}qu${ending}`;
    if (stem.endsWith('g')) return `${stem}u${ending}`;
    if (stem.endsWith('z')) return `${stem.slice(0, -1)}c${ending}`;
  }
  if (kind === 'e' && !soft) {
    if (stem.endsWith('gu')) return `${stem.slice(0, -1)}${ending}`;
    if (stem.endsWith('g')) return `${stem.slice(0, -1)}j${ending}`;
    if (/[aeiou]c$/.test(stem)) return `${stem.slice(0, -1)}zc${ending}`;
    if (stem.endsWith('c')) return `${stem.slice(0, -1)}z${ending}`;
  }
  if (kind === 'e' && /[aeo]$|[^gq]u$/.test(stem)) {
    // caer, cayó · prostituir, prostituye; traer, traído.
    if (/^i[eéó]/.test(ending)) return `${stem}y${ending.slice(1)}`;
    if (/^i/.test(ending) && !stem.endsWith('u')) return `${stem}í${ending.slice(1)}`;
    if (stem.endsWith('u') && /^(?:[oae](?:s|n)?|a[ms]os|áis)$/.test(ending) && ending !== 'emos')
      return `${stem}y${ending}`;
  }
  return stem + ending;
}

const change = (stem: string, [from, to]: readonly [string, string]): string => {
  const at = stem.lastIndexOf(from);
  return at < 0 ? stem : `${stem.slice(0, at)}${to}${stem.slice(at + from.length)}`;
};

const CLITICS = ['me', 'te', 'se', 'lo', 'la', 'le', 'nos', 'os', 'los', 'las', 'les'] as const;
const PAIRS = ['me', 'te', 'se', 'nos'].flatMap((first) => ['lo', 'la', 'los', 'las'].map((second) => first + second));

/** An infinitive or gerund with the pronouns that can hang on it, accents where the stress needs them. */
function withClitics(form: string, slot: string, stressFromEnd: number): VerbForm[] {
  const one = CLITICS.map((clitic) => {
    const mark = stressFromEnd > 0 || /[íé]r$/.test(form);
    return { text: mark ? stress(form, stressFromEnd) + clitic : form + clitic, slot: `${slot}+${clitic}` };
  });
  const two = PAIRS.map((pair) => ({ text: stress(form, stressFromEnd) + pair, slot: `${slot}+${pair}` }));
  return [...one, ...two];
}

/** Future and conditional, which every verb makes of one stem, mostly the infinitive. */
const later = (future: string): VerbForm[] =>
  PERSONS.flatMap((person, index) => [
    { text: `${future}${FUTURE[index]}`, slot: `future-${person}` },
    { text: `${future}${CONDITIONAL[index]}`, slot: `conditional-${person}` },
  ]);

/** Gerund and participles, and the pronouns that hang on infinitive and gerund. */
function nonFinite(infinitive: string, gerund: string, participle: string): VerbForm[] {
  const participles = [
    ['o', 'participle'],
    ['a', 'participle-feminine'],
    ['os', 'participle-plural'],
    ['as', 'participle-feminine-plural'],
  ].map(([ending = '', slot = '']) => ({ text: participle.replace(/o$/, ending), slot }));
  return [
    { text: gerund, slot: 'gerund' },
    ...participles,
    ...withClitics(infinitive, 'infinitive', 0),
    ...withClitics(gerund, 'gerund', 1),
  ];
}

/**
 * The forms of a Spanish verb: every simple tense, *vos*, gerund, participles in gender and number, and the
 * infinitive and gerund with their clitics. Reflexive infinitives (*fugarse*) are conjugated without the
 * pronoun. Irregular verbs that the tables do not know come out as regular ones.
 * @param infinitive one word in lower case
 */
export function conjugate(infinitive: string): VerbForm[] {
  const bare = infinitive.replace(/rse$/, 'r');
  const whole = wholeVerb(bare);
  if (whole !== undefined) {
    return [
      { text: bare, slot: 'infinitive' },
      ...whole.forms,
      ...later(bare),
      ...nonFinite(bare, whole.gerund, whole.participle),
    ];
  }
  const match = /^(.+)([aeií])r$/.exec(bare);
  if (match?.[1] === undefined) return [{ text: infinitive, slot: 'infinitive' }];
  const stem = match[1];
  const kind = match[2] === 'a' ? 'a' : 'e';
  const third = match[2] === 'i' || match[2] === 'í';
  const endings = ENDINGS[kind];
  const shift = stemChange(bare);
  const strongName = Object.keys(IRREGULAR).find((verb) => bare.endsWith(verb));
  const strong = strongName === undefined ? undefined : IRREGULAR[strongName];
  const prefix = strongName === undefined ? '' : bare.slice(0, -strongName.length);

  const forms: VerbForm[] = [{ text: bare, slot: 'infinitive' }];
  const put = (text: string, slot: string) => forms.push({ text, slot });
  const shifted = shift === undefined ? stem : change(stem, shift);
  // In the third conjugation the vowel closes where the ending is stressed too: sintió, durmiendo, pidió.
  const closed = shift !== undefined && third ? change(stem, [shift[0], shift[0] === 'o' ? 'u' : 'i']) : stem;
  const plainAt = (index: number): boolean => index === 3 || index === 4;

  for (const [index, person] of PERSONS.entries()) {
    const regular = endings.present[index] ?? '';
    const present = third ? regular.replace(/^emos$/, 'imos').replace(/^éis$/, 'ís') : regular;
    if (strong !== undefined && index === 0) put(`${prefix}${strong.first}o`, `present-${person}`);
    else if (strong?.present !== undefined && !plainAt(index))
      put(join(prefix + strong.present, present, kind), `present-${person}`);
    else put(join(plainAt(index) ? stem : shifted, present, kind), `present-${person}`);
    put(join(stem, endings.imperfect[index] ?? '', kind), `imperfect-${person}`);
    const subjunctive = endings.subjunctive[index] ?? '';
    if (strong !== undefined) put(`${prefix}${strong.first}${subjunctive}`, `subjunctive-${person}`);
    else put(join(plainAt(index) ? closed : shifted, subjunctive, kind), `subjunctive-${person}`);
    if (strong !== undefined) {
      const ends = ['e', 'iste', 'o', 'imos', 'isteis', strong.preterite.endsWith('j') ? 'eron' : 'ieron'];
      const sound = strong.preterite === 'hic' && index === 2 ? 'hiz' : strong.preterite;
      put(`${prefix}${sound}${ends[index]}`, `preterite-${person}`);
    } else {
      put(
        join(index === 2 || index === 5 ? closed : stem, endings.preterite[index] ?? '', kind),
        `preterite-${person}`,
      );
    }
  }
  forms.push(...later(strong === undefined ? bare.replace(/í(?=r$)/, 'i') : prefix + strong.future));
  const pastStem = strong === undefined ? closed : prefix + strong.preterite;
  for (const [index, ending] of endings.past.entries()) {
    put(
      join(pastStem, strong?.preterite.endsWith('j') ? ending.replace(/^i/, '') : ending, kind),
      `past-subjunctive-${PERSONS[index % 6]}${index < 6 ? '' : '-se'}`,
    );
  }
  put(`${stem}${third ? 'ís' : endings.vos}`, 'present-vos');
  put(`${stem}${third ? 'í' : endings.vos.slice(0, 1)}`, 'imperative-vos');

  const gerund = join(closed, endings.gerund, kind);
  const participle =
    strong?.participle === undefined
      ? (PARTICIPLES[bare] ?? join(stem, endings.participle, kind))
      : prefix + strong.participle;
  return [...forms, ...nonFinite(bare, gerund, participle)];
}
