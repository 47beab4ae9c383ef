import { plainText } from '#model/markdown.ts';
import { inDisplayOrder, preferredTerm } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { usable, warnings } from '../glossary-tsv/term-pairs.ts';
import { escapeXml } from '../xml/text.ts';

/**
 * The glossary of one direction as XLIFF 2.1 with its glossary module (OASIS XLIFF 2.1, section 5.2). The
 * module stands only inside a unit, so each concept is one: the preferred terms are its source and
 * target, and the module holds every term that may be used, with all translations and the definition. A
 * term that must not be used is in no `gls:term` and no `gls:translation`; a note of the unit warns of it.
 */
export function* writeXliff(toolkit: Toolkit, from: string, to: string): Generator<string> {
  const { meta } = toolkit;
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
    ` version="2.1" srcLang="${escapeXml(from)}" trgLang="${escapeXml(to)}">`,
    '',
  ].join('\n');
  for (const glossary of toolkit.glossaries) {
    const concepts = toolkit.concepts.filter(
      (concept) => concept.glossary === glossary.id && concept.languages[from] && concept.languages[to],
    );
    // A file without a unit is no XLIFF.
    if (concepts.length === 0) continue;
    yield `<file id="${glossary.id}" original="${escapeXml(`${meta.id}/${glossary.id}`)}">\n`;
    for (const concept of concepts) {
      const own = concept.languages[from];
      const other = concept.languages[to];
      if (own === undefined || other === undefined) continue;
      const main = preferredTerm(own);
      const cited = own.definition.sources.map(sourceId).join(' ');
      const targets = inDisplayOrder(other.terms).filter(usable);
      const definition = `<gls:definition${cited === '' ? '' : ` source="${escapeXml(cited)}"`}>${escapeXml(plainText(own.definition.text))}</gls:definition>`;
      const entries = inDisplayOrder(own.terms)
        .filter(usable)
        .map((term) => {
          const ref = term === main ? ' ref="#m1"' : '';
          const translations = targets.map(({ text }) => `<gls:translation>${escapeXml(text)}</gls:translation>`);
          return `<gls:glossEntry${ref}><gls:term>${escapeXml(term.text)}</gls:term>${translations.join('')}${definition}</gls:glossEntry>`;
        });
      const notes = [
        ...warnings(concept, to).map((text) => ['do-not-use', text] as const),
        ...(own.note === undefined ? [] : [['note', plainText(own.note)] as const]),
      ].map(([category, text]) => `<note category="${category}">${escapeXml(text)}</note>`);
      yield [
        `<unit id="${concept.id}">`,
        ...(entries.length > 0 ? [`<gls:glossary>${entries.join('')}</gls:glossary>`] : []),
        ...(notes.length > 0 ? [`<notes>${notes.join('')}</notes>`] : []),
        `<segment state="final"><source><mrk id="m1" type="term">${escapeXml(main.text)}</mrk></source>`,
        `<target>${escapeXml(preferredTerm(other).text)}</target></segment>`,
        '</unit>\n',
      ].join('');
    }
    yield '</file>\n';
  }
  yield '</xliff>\n';
}
