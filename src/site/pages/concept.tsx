import { type Concept as ConceptEntry, Stage } from '#model/concept.ts';
import { fill } from '#model/fill.ts';
import { citedIn, plainText } from '#model/markdown.ts';
import { inDisplayOrder, nameOf } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { Citation } from '../components/citation.tsx';
import { Facts } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { TermView } from '../components/term-view.tsx';
import { type PageContext, say } from '../context.ts';

/** The texts of the entry as its page shows them. */
const textsOf = (page: PageContext, concept: ConceptEntry): string[] => [
  ...Object.values(concept.languages).flatMap((part) => [
    part.definition.text,
    part.plain,
    part.note ?? '',
    ...part.terms.flatMap((term) => [
      ...[term.reason, term.usage].flatMap((text) => (text === undefined ? [] : [say(page, text)])),
      ...term.contexts.map((context) => context.text),
    ]),
  ]),
  ...page.snapshot.confusables(concept.id).map((confusable) => say(page, confusable.explanation)),
];

/** All sources that the page names: in the entry's data, and in every text that is shown. */
const citedBy = (page: PageContext, concept: ConceptEntry): string[] => [
  ...Object.values(concept.languages).flatMap((part) => [
    ...part.definition.sources.map(sourceId),
    ...part.terms.flatMap((term) => [
      ...term.sources.map(sourceId),
      ...term.contexts.flatMap((context) => (context.source === undefined ? [] : [sourceId(context.source)])),
    ]),
  ]),
  ...textsOf(page, concept).flatMap(citedIn),
];

/** A concept by its name in the page's language, with the other languages beside it. */
const ConceptLink = ({ page, concept }: { page: PageContext; concept: ConceptEntry }) => (
  <>
    <a href={page.href(`concept:${concept.id}`)}>{nameOf(concept, page.language)}</a>
    {page.snapshot.languages
      .filter((language) => language !== page.language)
      .map((language) => (
        <>
          {' '}
          (<span lang={language}>{nameOf(concept, language)}</span>)
        </>
      ))}
  </>
);

const LanguagePart = ({ page, concept, language }: { page: PageContext; concept: ConceptEntry; language: string }) => {
  const { t, wording } = page;
  const part = concept.languages[language];
  if (part === undefined) return <></>;
  const foreign = language === page.language ? {} : { lang: language };
  return (
    <section class="language" aria-labelledby={`in-${language}`}>
      <h2 id={`in-${language}`}>{wording.languageTitle(language)}</h2>
      <h3>{t.concept.terms}</h3>
      <ul class="terms">
        {inDisplayOrder(part.terms).map((term) => (
          <TermView page={page} concept={concept} part={part} term={term} language={language} />
        ))}
      </ul>
      <h3>{t.concept.definition}</h3>
      <p {...foreign}>
        <Inline page={page} text={part.definition.text} />
        {part.definition.sources.length > 0 ? (
          <Citation page={page} references={part.definition.sources} />
        ) : (
          <small lang={page.language}> [{t.concept.noSource}]</small>
        )}
      </p>
      <h3>{t.concept.plain}</h3>
      <p class="plain" {...foreign}>
        <Inline page={page} text={part.plain} />
      </p>
      {part.note !== undefined && (
        <>
          <h3>{t.concept.note}</h3>
          <div {...foreign}>
            <Prose page={page} text={part.note} />
          </div>
        </>
      )}
    </section>
  );
};

const Confusables = ({ page, concept }: { page: PageContext; concept: ConceptEntry }) => {
  const { t, snapshot } = page;
  const confusables = snapshot.confusables(concept.id);
  const distinctions = snapshot.distinctionsOf(concept.id);
  if (confusables.length === 0 && distinctions.length === 0) return <></>;
  return (
    <section class="confusable" aria-labelledby="confusable">
      <h2 id="confusable">{t.concept.doNotConfuse}</h2>
      <ul>
        {confusables.map((confusable) => (
          <li>
            <p>
              <strong>
                <ConceptLink page={page} concept={confusable.concept} />
              </strong>{' '}
              <small>
                {t.confusable[confusable.kind]}, {t.confusable[confusable.severity]}
              </small>
            </p>
            <p>
              <Inline page={page} text={say(page, confusable.explanation)} />
            </p>
          </li>
        ))}
      </ul>
      {distinctions.map((distinction) => (
        <p>
          {t.concept.distinction}:{' '}
          <a href={page.href(`distinction:${distinction.id}`)}>{say(page, distinction.title)}</a>
        </p>
      ))}
    </section>
  );
};

const jurisdictionName = (page: PageContext, code: string): string =>
  code === 'INT' ? page.t.concept.international : code.includes('-') ? code : page.wording.regionName(code);

/** A concept: both languages side by side, and everything that keeps a reader from the wrong word. */
export const Concept = ({ page, id }: { page: PageContext; id: string }) => {
  const { t, snapshot, wording, language } = page;
  const concept = snapshot.concept(id);
  const glossary = concept && snapshot.glossary(concept.glossary);
  if (concept === undefined || glossary === undefined) throw new Error(`no concept ${id}`);
  const { meta } = snapshot.toolkit;
  const title = nameOf(concept, language);
  const others = snapshot.languages.filter((other) => other !== language);
  const part = concept.languages[language];
  const uri = snapshot.uri(concept);
  const address = `${page.origin}/concept/${id}/`;
  const links = (name: string, concepts: readonly ConceptEntry[]) =>
    [
      name,
      concepts.length === 0 ? undefined : (
        <ul class="links">
          {concepts.map((other) => (
            <li>
              <ConceptLink page={page} concept={other} />
            </li>
          ))}
        </ul>
      ),
    ] as const;
  const guests = Object.keys(concept.alsoIn).flatMap((other) => snapshot.glossary(other) ?? []);
  const broader = concept.relations.broader.flatMap((other) => snapshot.concept(other) ?? []);
  const citation = `${say(page, meta.name)} (${meta.release.date.slice(0, 4)}). ${[title, ...others.map((other) => nameOf(concept, other))].join(' / ')}. ${say(page, glossary.title)}, ${t.site.release.toLocaleLowerCase(language)} ${meta.release.version}. ${address}`;
  return (
    <Layout
      page={page}
      title={title}
      description={part?.definition.text ?? title}
      kind="page concept"
      crumbs={[
        { label: t.sections.glossaries.title, href: page.href('glossaries') },
        { label: say(page, glossary.title), href: page.href(`glossary:${glossary.id}`) },
      ]}
      data={{
        '@context': 'https://schema.org',
        '@type': 'DefinedTerm',
        '@id': uri,
        name: title,
        alternateName: others.map((other) => ({ '@value': nameOf(concept, other), '@language': other })),
        description: plainText(part?.definition.text ?? ''),
        inDefinedTermSet: page.origin + page.href(`glossary:${glossary.id}`),
        inLanguage: language,
      }}
    >
      <h1>
        {title}
        {others.map((other) => (
          <>
            {' '}
            <span class="other" lang={other}>
              {nameOf(concept, other)}
            </span>
          </>
        ))}
      </h1>
      <div class="languages-side">
        {[language, ...others].map((each) => (
          <LanguagePart page={page} concept={concept} language={each} />
        ))}
      </div>
      <Confusables page={page} concept={concept} />
      <section aria-labelledby="data">
        <h2 id="data">{t.concept.entryData}</h2>
        <Facts
          items={[
            links(t.concept.broader, broader),
            links(t.concept.narrower, snapshot.narrower(id)),
            links(t.concept.related, snapshot.related(id)),
            [
              t.stages.alsoIn,
              guests.length === 0 ? undefined : (
                <ul class="links">
                  {guests.map((host) => (
                    <li>
                      <a href={page.href(`glossary:${host.id}`)}>{say(page, host.title)}</a>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [
              t.stages.label,
              concept.stages.length === 0
                ? undefined
                : Stage.options
                    .filter((stage) => concept.stages.includes(stage))
                    .map((stage, index) => (
                      <>
                        {index > 0 && ', '}
                        <a href={page.href(`stage:${stage}`)}>{t.stages[stage].title}</a>
                      </>
                    )),
            ],
            [
              t.concept.subjects,
              wording.list(
                concept.subjects.flatMap((subject) => {
                  const known = glossary.subjects.find(({ id: each }) => each === subject);
                  return known === undefined ? [] : [say(page, known.label)];
                }),
              ),
            ],
            [t.concept.jurisdiction, wording.list(concept.jurisdiction.map((code) => jurisdictionName(page, code)))],
            [
              t.concept.review,
              concept.review.state === 'reviewed'
                ? fill(t.concept.reviewed, { name: concept.review.by, date: wording.date(concept.review.on) })
                : `${t.concept.notReviewed}.`,
            ],
            [t.concept.scale, ([1, 2, 3, 4] as const).map((grade) => `${grade} ${t.reliability[grade]}`).join('; ')],
            [t.concept.permanentLink, <a href={`/concept/${id}/`}>{address}</a>],
            [t.concept.lastChange, <time datetime={concept.changed}>{wording.date(concept.changed)}</time>],
            [t.concept.cite, <span class="citation">{citation}</span>],
          ]}
        />
      </section>
      <SourcesList page={page} ids={citedBy(page, concept)} title={t.concept.sources} />
    </Layout>
  );
};
