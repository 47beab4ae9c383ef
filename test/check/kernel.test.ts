import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../src/check/automaton.ts';
import type { Finding } from '../../src/check/finding.ts';
import { occurrencesBy, occurrencesIn } from '../../src/check/occurrence.ts';
import { PlainTextCheck } from '../../src/check/plain-text.ts';
import { Trie } from '../../src/check/trie.ts';
import { startOfForm } from '../../src/check/verify-form.ts';
import { checker } from './toolkit.ts';

const encoder = new TextEncoder();
const found = (text: string, language: 'en' | 'es' = 'es'): string[] =>
  checker.checkText(text, { language }).findings.map((finding) => finding.text);

describe('a term in any shape', () => {
  it.each([
    ['missing accents', 'Luchan contra el trafico humano.', 'trafico humano'],
    ['decomposed letters', 'Luchan contra el tra\u0301fico humano.', 'tra\u0301fico humano'],
    ['capitals', 'ALTO AL TRÁFICO HUMANO', 'TRÁFICO HUMANO'],
    ['a capital Ñ', 'DETUVIERON A DOS NIÑAS PROSTITUTAS', 'NIÑAS PROSTITUTAS'],
    ['a hyphen that does not break', 'Hablan del tráfico\u2011humano.', 'tráfico\u2011humano'],
    ['a soft hyphen', 'Luchan contra el tráf\u00adico humano.', 'tráf\u00adico humano'],
    ['a zero-width space', 'Luchan contra el tráfico\u200b humano.', 'tráfico\u200b humano'],
    ['a line break', 'Luchan contra el tráfico\n  humano.', 'tráfico\n  humano'],
    ['a no-break space', 'Luchan contra el tráfico\u00a0humano.', 'tráfico\u00a0humano'],
    ['the plural', 'Las llamaron prostitutas infantiles.', 'prostitutas infantiles'],
    [
      'an adjective inside of it',
      'Lo atendió una intérprete nueva de lenguaje de señas.',
      'intérprete nueva de lenguaje de señas',
    ],
    [
      'an adverb inside of it, after a word that lacks its accent',
      'Quieren una traduccion debidamente notarizada del acta.',
      'traduccion debidamente notarizada',
    ],
    [
      'an adverb inside of it, in capitals',
      'TRAIGA UNA TRADUCCIÓN DEBIDAMENTE NOTARIZADA',
      'TRADUCCIÓN DEBIDAMENTE NOTARIZADA',
    ],
    [
      'an age inside of it',
      'The alleged 19-year-old victim left with her roommate.',
      'alleged 19-year-old victim',
      'en',
    ],
    ['both of its nouns in the plural', 'Hubo búsquedas y capturas en su casa.', 'búsquedas y capturas'],
    ['another article', 'Dice que romperá mi lease.', 'romperá mi lease'],
    ['a capital after the label of a form', 'Delito: Felonía', 'Felonía'],
    ['a capital in the label of a form', 'Fecha: ___ Respondiente: ___', 'Respondiente'],
    ['a capital in an item of a list', 'Lleve: a) Criada de planta, con referencias.', 'Criada'],
    ['the capitals of a month', 'Enero es el Mes de Prevención del Tráfico Humano en el condado.', 'Tráfico Humano'],
    ['a denial that says it', 'Aquello no fue más que un tráfico humano, declaró.', 'tráfico humano'],
    ['a mark right after it', '¡Alto al tráfico humano!', 'tráfico humano'],
    ['a condition', 'Si esto no es tráfico humano, pida la otra visa.', 'tráfico humano'],
    ['an act that is denied to be one', 'Cruzar con su hijo no es un tráfico humano.', 'tráfico humano'],
  ] as [string, string, string, 'en'?][])('is found with %s', (_, text, expected, language) => {
    expect(found(text, language)).toContain(expected);
  });

  it.each([
    ['a verb in the middle', 'La abogada habló de violencia doméstica en el albergue.'],
    ['called a so-called one', 'Estudian el llamado tráfico humano.'],
    ['spoken of as a word in the sentence after it', '¿Tráfico humano? Esa expresión es un calco.'],
    ['part of a longer word', 'El contratráfico humanoide no existe.'],
    ['an address of the web', 'Vea https://example.org/trafico-humano/index.html'],
    ['an address of mail', 'Escriba a trafico-humano@example.org'],
    ['quoted by itself', 'Muchos escriben «tráfico humano».'],
    ['spoken about', 'No se debe decir tráfico humano, sino trata de personas.'],
    ['denied', 'Nunca fue tráfico humano: la explotaban en la casa de al lado.'],
    ['put right', 'Dejen de llamar tráfico humano a la trata.'],
    ['the name of an organisation', 'Ayer habló la directora de la Red contra el Tráfico Humano del condado.'],
    ['the title of a work', 'Leímos juntas El negocio del tráfico humano, de otra autora.'],
    ['the wording of a law', 'El código todavía lo llama tráfico humano.'],
    ['explained as a copy', 'El calco tráfico humano no le decía nada a la señora.'],
    ['left uncorrected', 'La voluntaria no la corrigió cuando ella habló de tráfico humano.'],
    ['a literal rendering', 'La traducción literal, tráfico humano, confunde.'],
    ['called so', 'Le dicen tráfico humano a lo que fue trata.'],
    ['a bibliography', 'Bibliografía: Sosa, A., El tráfico humano en la prensa, 2014.'],
    ['the title of a book that has a signature', 'Sosa, A. El tráfico humano. Signatura 364.1 SOS.'],
    ['a list of words to avoid', 'Palabras que conviene evitar: tráfico humano.'],
    ['an entry of a style guide', 'Tráfico humano: no usar.'],
    ['a general idea', 'La idea del tráfico humano viene de las películas.'],
    [
      'a quotation that is kept as it was',
      '«Yo salí del tráfico humano con mis hijas», y así quedó en la transcripción.',
    ],
  ])('is not found in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('an accent too many makes another word', () => {
    const trie = new Trie();
    trie.add('trato', 0);
    const bytes = encoder.encode('ella trató bien');
    let hits = 0;
    new Automaton(trie).scan(bytes, (end) => {
      if (startOfForm(bytes, end, 'trato', false) >= 0) hits += 1;
    });
    expect(hits).toBe(0);
  });
});

describe('a false friend', () => {
  const told = (text: string): string[] =>
    checker.checkText(text, { language: 'es' }).findings.map(({ severity }) => severity);

  it.each([
    ['a question', 'El taller sobre tráfico de personas es el jueves.', ['warning']],
    ['answered in its sentence', 'El tráfico de personas por la frontera deja muertos.', []],
    ['answered by the sentence after it', 'El tráfico de personas creció. Los coyotes cobran más que antes.', []],
    [
      'answered both ways by those around it',
      '¿Y el tráfico de personas? Es esclavitud, aun sin cruzar la frontera.',
      ['warning'],
    ],
    ['certain right beside it', 'En la frontera atienden a víctimas de tráfico de personas.', ['error']],
    ['deprecated and asked about', 'La llevaron a un asilo esa noche.', ['warning']],
  ])('is told of: %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    [
      'has its preferred meaning in a source',
      'Está en libertad condicional.',
      'He is on probation.',
      ['wrong-concept'],
    ],
    [
      'has the other where the source says so',
      'Está en libertad condicional en vez de la cárcel.',
      'He is on probation instead of jail.',
      [],
    ],
    ['is settled by its translation', 'Se quedó en una casa de seguridad.', 'She stayed at a safe house.', []],
  ])('%s', (_, source, target, expected) => {
    const { findings } = checker.checkTranslation(source, target, { sourceLanguage: 'es', language: 'en' });
    expect(findings.map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('a text read once for both languages', () => {
  it.each([
    ['words of both', 'La víctima de sexual assault pidió asilo. Human trafficking y trata de personas.'],
    ['words that both have', 'The court heard the case of a criminal; la corte oyó el caso de un criminal.'],
    ['decomposed letters', 'El tra\u0301fico humano and the víc\u00adtima of abuse.'],
  ])('has the occurrences of each: %s', (_, text) => {
    const both = occurrencesBy(checker.lexicon.index('all', undefined), text, ['es', 'en']);
    const places = both.map((own) => own.map(({ start, end, readings }) => [start, end, readings]));
    expect(places.every((own) => own.length > 0)).toBe(true);
    for (const [at, language] of ['es', 'en'].entries()) {
      const alone = occurrencesIn(checker.lexicon.index('all', language), text);
      expect(places[at]).toEqual(alone.map(({ start, end, readings }) => [start, end, readings]));
    }
  });
});

describe('a word with a capital', () => {
  const concepts = (text: string, language: 'en' | 'es'): string[] =>
    occurrencesIn(checker.lexicon.index('all', language), text).flatMap(({ readings }) =>
      readings.map(({ term }) => term.concept.id),
    );

  it('is a name', () => {
    expect(concepts('The lawyer called Felony before the lunch break ended.', 'en')).not.toContain('felony');
  });

  it('is none after an article of one of many, unless more of a name follows', () => {
    expect(concepts('The lawyer pleaded him down to a Felony before the lunch break.', 'en')).toContain('felony');
    expect(concepts('The lawyer drove a Felony Flyer before the lunch break.', 'en')).not.toContain('felony');
  });

  it('is none where a letter or a number tells which one it is', () => {
    expect(concepts('The lawyer read Felony B before the lunch break ended.', 'en')).toContain('felony');
  });
});

describe('an English term not to be used', () => {
  const told = (text: string): string[] =>
    checker.checkText(text, { language: 'en' }).findings.map(({ text: own }) => own);

  it.each([
    ['a question for its meaning', 'What does drug mule mean?'],
    ['a question for its rendering', 'How should the interpreter render drug mule?'],
    ['a question whether it is the word', 'Would you call her a drug mule if she were your aunt?'],
    ['a question between it and its replacement', 'Drug courier or drug mule?'],
    ['a heading of a catalogue', 'The index has a cross-reference from drug mule.'],
    ['the wrong side of an arrow', 'drug mule → drug courier'],
    ['a correction in the same sentence', 'Monday’s caption had drug mule, and we corrected it.'],
    ['a source text', 'The source text says drug mule three times.'],
    ['the name of a ship', 'The racing yacht Drug Mule came in last.'],
    ['a title without an article', 'On Sunday the whole ward listened to Drug Mule again.'],
    ['what a novel tells', 'The guards arrest a drug mule in her novel.'],
  ])('is not told of in %s', (_, text) => expect(told(text)).toEqual([]));

  it.each([
    ['with capitals after an article', 'On Sunday the whole ward listened to a Drug Mule again.'],
    ['with capitals at a place', 'They spoke with every Drug Mule in Peru.'],
    ['with capitals in an entry', 'The form at intake says: Drug Mule, first arrest.'],
    ['in a question of another kind', 'Which hotline would help a drug mule?'],
  ])('is told of %s', (_, text) => expect(told(text)).toHaveLength(1));
});

describe('a deprecated term that counts only in some contexts', () => {
  const severities = (text: string): string[] =>
    checker.checkText(text, { language: 'es' }).findings.map(({ severity }) => severity);

  it('is no mere note in one of them', () => {
    expect(severities('Le dieron una sentencia de cuatro meses por golpear a su vecino.')).toEqual(['warning']);
  });

  it('and nothing elsewhere', () => {
    expect(severities('La sentencia fue absolutoria.')).toEqual([]);
  });
});

describe('the automaton', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'á', 'ñ', 'n', ' ', '-', '.');
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'á', 'ñ'), minLength: 1, maxLength: 4 });
  const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);

  /** The same by brute force, over characters. */
  function expected(forms: readonly string[], text: string): string[] {
    const hits: string[] = [];
    for (const [index, own] of forms.entries()) {
      const pattern = [...own]
        .map((letter) => (letter === ' ' ? '(?: +|-)' : letter === 'á' ? '[áa]' : letter))
        .join('')
        .replaceAll('(?: +|-)', '(?:-| )[ ]*');
      for (const match of text.matchAll(new RegExp(`(?=(${pattern}))`, 'g'))) {
        const end = match.index + (match[1] ?? '').length;
        if (!isLetter(text[match.index - 1]) && !isLetter(text[end])) hits.push(`${index} ${match.index} ${end}`);
      }
    }
    return [...new Set(hits)].sort();
  }

  it('finds what a search character by character finds, in long texts and with lists for states too', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(form, { minLength: 1, maxLength: 8 }),
        fc.string({ unit: letters, maxLength: 200 }),
        fc.constantFrom(1, 60),
        fc.constantFrom(0, 4, undefined),
        (forms, piece, times, rows) => {
          const text = Array(times).fill(piece).join(' ');
          const bytes = encoder.encode(text);
          const trie = new Trie();
          for (const [index, own] of forms.entries()) trie.add(own, index);
          const hits = new Set<string>();
          const decoder = new TextDecoder();
          new Automaton(trie, rows).scan(bytes, (end, index) => {
            const start = startOfForm(bytes, end, forms[index] ?? '', false);
            if (start < 0) return;
            const from = decoder.decode(bytes.subarray(0, start)).length;
            hits.add(`${index} ${from} ${from + decoder.decode(bytes.subarray(start, end)).length}`);
          });
          expect([...hits].sort()).toEqual(expected(forms, text));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds what spans the middle of a long text, where it is read in two places', () => {
    const trie = new Trie();
    trie.add('trata de personas', 0);
    const counts = Array.from({ length: 40 }, (_, shift) => {
      const bytes = encoder.encode(
        `${'a '.repeat(3000 - shift)}trata de personas ${'b '.repeat(3000)}trata de personas`,
      );
      let hits = 0;
      new Automaton(trie).scan(bytes, () => (hits += 1));
      return hits;
    });
    expect(new Set(counts)).toEqual(new Set([2]));
  });

  it('reads any bytes without a hitch', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6000 }), (bytes) => {
        const { automaton, forms, parted } = checker.lexicon.index('all', undefined);
        automaton.scan(bytes, (end, index) => {
          expect(end).toBeLessThanOrEqual(bytes.length);
          expect(forms[index] ?? parted[index - forms.length]).toBeDefined();
        });
      }),
    );
  });
});

describe('places', () => {
  const piece = fc.constantFrom(
    'La víctima de tráfico humano fue explotada. ',
    'Se trata de personas buenas. ',
    'tráfico\nhumano ',
    'tra\u0301fico humano\u200b. ',
    '¡Niñas y “niños”! ',
    '🙂 emoji ',
    'ilegales y prostitutas infantiles\r\n',
    '\n\n',
    '\ud800 ',
    'The illegal alien was a child prostitute. ',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  function holds(source: string, findings: readonly Finding[]): void {
    for (const { text: own, start, end } of findings) {
      expect(source.slice(start.offset, end.offset)).toBe(own);
      const before = source.slice(0, start.offset);
      expect(start.line).toBe(before.split(/\r\n|\r|\n/).length);
      expect(start.column).toBe(before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
    }
  }

  it('slice exactly what was found, in a string', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'es', undefined), (source, language) => {
        holds(source, checker.checkText(source, language === undefined ? {} : { language }).findings);
      }),
      { numRuns: 200 },
    );
  });

  it('and in bytes, however they are cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5000 }), (source, size) => {
        // A lone surrogate is no UTF-8: what is encoded is U+FFFD.
        const bytes = encoder.encode(source);
        const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const check = new PlainTextCheck(checker, { language: 'es' });
        const findings: Finding[] = [];
        for (let at = 0; at < bytes.length; at += size) findings.push(...check.push(bytes.slice(at, at + size)));
        findings.push(...check.end());
        holds(decoded, findings);
      }),
      { numRuns: 200 },
    );
  });

  it('and in bytes that end where their buffer ends', () => {
    const source = 'Hablaron de tráfico humano.\n\n';
    for (let length = 0; length < 4; length += 1) {
      const text = '.'.repeat(length) + source;
      const bytes = Buffer.alloc(Buffer.byteLength(text), text);
      const check = new PlainTextCheck(checker, { language: 'es' });
      const findings = [...check.push(bytes), ...check.end()];
      expect(findings.length).toBe(1);
      holds(text, findings);
    }
  });

  it('a text has the same findings as bytes', () => {
    const source = Array(400).fill('La víctima de tráfico humano fue explotada.\n\nNada más.\n\n').join('');
    const check = new PlainTextCheck(checker, { language: 'es' });
    const inBytes = [...check.push(encoder.encode(source)), ...check.end()];
    const inText = checker.checkText(source, { language: 'es' }).findings;
    expect(inBytes.length).toBe(400);
    expect(inBytes.map(({ start }) => start)).toEqual(inText.map(({ start }) => start));
  });
});

describe('suggestions', () => {
  it.each([
    ['El tráfico humano es un delito.', 'La trata de personas'],
    ['Habló del tráfico humano ayer.', 'de la trata de personas'],
    ['Un caso de tráfico humano.', 'trata de personas'],
  ])('go with what stands before: %s', (text, expected) => {
    const [finding] = checker.checkText(text, { language: 'es' }).findings;
    expect(finding?.suggestions.map((one) => one.text)).toContain(expected);
    expect(finding?.suggestions.every(({ safe }) => safe)).toBe(true);
  });

  it('take the English article along', () => {
    const [finding] = checker.checkText('She met an illegal alien.', { language: 'en' }).findings;
    expect(finding?.suggestions[0]?.text).toBe('undocumented person');
  });

  it('are not safe where a person would become a process', () => {
    const [finding] = checker.checkText('She was a child prostitute.', { language: 'en' }).findings;
    expect(finding?.suggestions.some(({ safe }) => safe)).toBe(false);
  });
});

describe('a translation', () => {
  const rules = (source: string, target: string): string[] =>
    checker
      .checkTranslation(source, target, { sourceLanguage: 'en', language: 'es' })
      .findings.filter(({ severity }) => severity !== 'note')
      .map(({ rule, text }) => `${rule}: ${text}`);

  it.each([
    ['She survived human trafficking.', 'Sobrevivió al tráfico de personas.', 'wrong-concept: tráfico de personas'],
    ['She is a victim of debt bondage.', 'Es una mujer fuerte.', 'missing-term: debt bondage'],
    ['He was charged with stalking.', 'Lo acusaron de stalking.', 'untranslated-term: stalking'],
  ])('%s | %s', (source, target, expected) => {
    expect(rules(source, target)).toContain(expected);
  });

  it('is right where the source says what one language leaves open', () => {
    expect(rules('He was convicted of human smuggling.', 'Lo condenaron por tráfico de personas.')).toEqual([]);
  });
});
