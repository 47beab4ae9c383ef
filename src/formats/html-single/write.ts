import type { Concept, ConceptLanguage } from '#model/concept.ts';
import { type Confusable, compileSnapshot, inDisplayOrder, nameOf } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import type { AdministrativeStatus, Term } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { wordingFor as wordsOfGlossary } from '../glossary-tsv/term-pairs.ts';
import { escapeHtml, proseHtml, type Targets } from './prose.ts';

const wordings = {
  en: {
    title: 'Glossary',
    contents: 'Contents',
    plain: 'In plain words',
    note: 'For interpreters and translators',
    confused: 'Easily confused with',
    instead: 'Say',
    sources: 'Sources',
    release: 'Release',
    preferred: '',
    admitted: 'also',
    deprecated: 'out of use',
    'do-not-use': 'do not use',
  },
  es: {
    title: 'Glosario',
    contents: 'Índice',
    plain: 'En palabras sencillas',
    note: 'Para intérpretes y traductores',
    confused: 'Se confunde con',
    instead: 'Diga',
    sources: 'Fuentes',
    release: 'Versión',
    preferred: '',
    admitted: 'también',
    deprecated: 'en desuso',
    'do-not-use': 'no usar',
  },
} as const;

type Wording = Readonly<Record<keyof (typeof wordings)['en'], string> & Record<AdministrativeStatus, string>>;
const wordingFor = (language: string): Wording => (language.startsWith('es') ? wordings.es : wordings.en);

const style = `body{font:1.05rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1b1b1b;background:#fff}
a{color:#0b5563}h1,h2,h3{line-height:1.2}nav ul{columns:16rem;padding-left:1.2rem}article{border-top:1px solid #71767a;padding:.5rem 0 1rem}
.pair{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr))}.wrong b{text-decoration:line-through}
.status{font-weight:bold}ul{padding-left:1.2rem}@media print{nav{display:none}article{break-inside:avoid}a{color:inherit}}
@media(prefers-color-scheme:dark){body{color:#f0f0f0;background:#1b1b1b}a{color:#8fd3df}}`;

const idOf = (concept: Concept): string => `c-${concept.id}`;

function termHtml(term: Term, language: string, targets: Targets): string {
  const words = wordingFor(language);
  const wrong = term.status === 'deprecated' || term.status === 'do-not-use';
  const marks = [
    ...term.regions,
    ...(term.register === 'neutral' ? [] : [wordsOfGlossary(language).registers[term.register]]),
  ].join(', ');
  const parts = [
    words[term.status] === '' ? '' : `<span class="status">${words[term.status]}:</span> `,
    `<b>${escapeHtml(term.text)}</b>`,
    term.feminine === undefined ? '' : ` / <b>${escapeHtml(term.feminine)}</b>`,
    marks === '' ? '' : ` (${escapeHtml(marks)})`,
    term.useInstead === undefined ? '' : ` ${words.instead}: ${escapeHtml(term.useInstead.join(', '))}.`,
    term.reason?.[language] === undefined ? '' : ` ${proseHtml(term.reason[language], targets)}`,
    term.usage?.[language] === undefined ? '' : ` ${proseHtml(term.usage[language], targets)}`,
  ];
  // Its end tag may be left out (HTML Living Standard, 13.1.2.4): with 4,000 of them the file would be too large to send.
  return `<li${wrong ? ' class="wrong"' : ''}>${parts.join('')}`;
}

function partHtml(
  part: ConceptLanguage,
  language: string,
  confusables: readonly Confusable[],
  targets: Targets,
): string {
  const words = wordingFor(language);
  const cited = new Set([...part.definition.sources, ...part.terms.flatMap((term) => term.sources)].map(sourceId));
  const sources = [...cited].flatMap((id) => {
    const source = targets.source(id);
    return source === undefined ? [] : [`<a href="#${source.anchor}">${escapeHtml(source.name)}</a>`];
  });
  const confused = confusables.map(({ concept, explanation }) => {
    const text = explanation[language];
    const name = `<a href="#${idOf(concept)}">${escapeHtml(nameOf(concept, language))}</a>`;
    return `<p><strong>${words.confused}</strong> ${name}${text === undefined ? '' : `: ${proseHtml(text, targets)}`}</p>`;
  });
  const note = part.note === undefined ? '' : `<p><strong>${words.note}:</strong> ${proseHtml(part.note, targets)}</p>`;
  return [
    `<div lang="${language}"><ul>${inDisplayOrder(part.terms)
      .map((term) => termHtml(term, language, targets))
      .join('')}</ul>`,
    `<p>${proseHtml(part.definition.text, targets)}</p>`,
    `<p><strong>${words.plain}:</strong> ${proseHtml(part.plain, targets)}</p>`,
    note,
    ...confused,
    sources.length === 0 ? '' : `<p><small>${words.sources}: ${sources.join(', ')}</small></p>`,
    '</div>',
  ].join('');
}

/** Sorts names as readers of a language do. */
const inAlphabet = (language: string) => {
  const collator = new Intl.Collator(language);
  return (a: { name: string }, b: { name: string }): number => collator.compare(a.name, b.name);
};

/**
 * A toolkit's glossaries as one HTML file that works without a network and without script: an index in
 * each language, the concepts with both languages side by side, the sources at the end. Its title says
 * nothing of violence, and it fetches nothing (its content policy forbids it).
 */
export function writeHtml(toolkit: Toolkit): string {
  const snapshot = compileSnapshot(toolkit);
  const { meta } = toolkit;
  const [main = 'en'] = meta.languages;
  const targets: Targets = {
    concept: (id) => {
      const concept = snapshot.concept(id);
      return concept === undefined ? undefined : idOf(concept);
    },
    source: (id) => {
      const source = snapshot.source(id);
      return source === undefined
        ? undefined
        : { anchor: `s-${id}`, name: source.csl['title-short'] ?? source.csl.title };
    },
  };
  const title = meta.languages.map((language) => wordingFor(language).title).join(' · ');
  const contents = meta.languages.map((language) => {
    const words = wordingFor(language);
    const entries = toolkit.concepts
      .filter((concept) => concept.languages[language] !== undefined)
      .map((concept) => ({ name: nameOf(concept, language), concept }))
      .sort(inAlphabet(language))
      .map(({ name, concept }) => `<li><a href="#${idOf(concept)}">${escapeHtml(name)}</a></li>`);
    return `<nav lang="${language}" aria-label="${words.contents} (${language})"><h2>${words.contents}</h2><ul>${entries.join('')}</ul></nav>`;
  });
  const glossaries = toolkit.glossaries.map((glossary) => {
    const concepts = [...snapshot.conceptsOf(glossary.id)]
      .map((concept) => ({ name: nameOf(concept, main), concept }))
      .sort(inAlphabet(main));
    const heading = meta.languages
      .map((language) => `<span lang="${language}">${escapeHtml(glossary.title[language] ?? '')}</span>`)
      .join(' · ');
    const articles = concepts.map(({ concept }) => {
      const names = meta.languages
        .filter((language) => concept.languages[language] !== undefined)
        .map((language) => `<span lang="${language}">${escapeHtml(nameOf(concept, language))}</span>`);
      const parts = meta.languages.flatMap((language) => {
        const part = concept.languages[language];
        const confusables = snapshot.confusables(concept.id);
        return part === undefined ? [] : [partHtml(part, language, confusables, targets)];
      });
      return `<article id="${idOf(concept)}"><h3>${names.join(' · ')}</h3><div class="pair">${parts.join('')}</div></article>`;
    });
    return `<section id="g-${glossary.id}"><h2>${heading}</h2>\n${articles.join('\n')}</section>`;
  });
  const sources = toolkit.sources.map(({ id, csl }) => {
    const language = csl.language === undefined ? '' : ` lang="${escapeHtml(csl.language)}"`;
    const who = csl.author?.map((name) => ('literal' in name ? name.literal : name.family)).join(', ');
    const facts = [who, csl.publisher, csl.issued === undefined ? undefined : String(csl.issued)].filter(Boolean);
    const name = `<cite${language}>${escapeHtml(csl.title)}</cite>`;
    const linked = csl.URL === undefined ? name : `<a href="${escapeHtml(csl.URL)}">${name}</a>`;
    return `<li id="s-${id}">${linked}${facts.length === 0 ? '' : `. ${escapeHtml(facts.join(', '))}`}</li>`;
  });
  const sourcesTitle = meta.languages
    .map((language) => `<span lang="${language}">${wordingFor(language).sources}</span>`)
    .join(' · ');
  return `<!DOCTYPE html>
<html lang="${main}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<style>${style}</style></head>
<body><header><h1>${title}</h1><p>${wordingFor(main).release} ${meta.release.version}, ${meta.release.date}. <a href="${escapeHtml(meta.licence.url)}">${escapeHtml(meta.licence.name)}</a></p></header>
${contents.join('\n')}
<main>
${glossaries.join('\n')}
<section id="sources"><h2>${sourcesTitle}</h2><ul>${sources.join('\n')}</ul></section>
</main></body></html>
`;
}
