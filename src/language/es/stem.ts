import { fold } from '../fold.ts';

/** Pronouns hung on a gerund or an infinitive of some length: traficándolas, denunciarlo, llevárselo. */
const CLITICS = /^(.{3,}(?:[ai]ndo|endo|[aei]r))(?:me|te|se|l[aeo]s?|n?os){1,2}$/;

/** The s of a plural, and of a verb's second person, which end alike. */
const PLURAL = /(..[aeio])s$/;

/**
 * What is taken off once the s is gone; the *i* of *denunciar* goes with it, so that *denuncia* meets
 * *denunció*. The shortest root of three letters or more wins, so the longest ending does.
 */
const ENDING = new RegExp(
  `^(.{3,}?)i?(?:${[
    '(?:[aiu]?c)?ion(?:e|ar|ad[ao])?', // violación, agresiones, lesionada
    '[aei]dor[ae]?', // trabajador, defendedora
    '[ai]mient[ao]', // reclutamiento
    'ante|i?ente', // traficante, sobreviviente
    'idade?', // confidencialidad
    'mente',
    'ez', // niñez
    '[aei]d[ao]', // violada, detenido
    '[aei]r(?:[aeo]|ia|ian|an|en|on|emo)?', // traficar, traficará, traficaría, traficaron
    'aba(?:n|mo)?', // traficaba
    '[ai]ste', // denunciaste
    '[ai]?ndo|endo', // traficando, viviendo
    'ian',
    '[ae]ne?', // denuncian; orden and órdenes
    '[aeio]',
  ].join('|')})$`,
);

/** agresor, defensora: only after s or t, so that *labor* stays. */
const AGENT = /^(.{2,}[st])or[ae]?$/;

/**
 * A light stemmer for finding, not for grammar: plurals, gender, the regular verb endings with their
 * clitics, and the commonest nouns made from verbs. Irregular verbs keep their own roots. Not idempotent.
 */
export const stemSpanish = (word: string): string => {
  const bare = fold(word).replace(CLITICS, '$1').replace(PLURAL, '$1');
  const root = AGENT.exec(bare)?.[1] ?? ENDING.exec(bare)?.[1] ?? bare;
  // The spelling of one sound changes with the vowel after it: trafique, trafico; amenacé, amenaza.
  return root.replace(/qu$/, 'c').replace(/gu$/, 'g').replace(/z$/, 'c');
};
