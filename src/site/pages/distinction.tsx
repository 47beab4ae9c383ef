import type { Distinction as DistinctionEntry } from '#model/distinction.ts';
import { citedIn } from '#model/markdown.ts';
import { nameOf } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { Citation } from '../components/citation.tsx';
import { Layout } from '../components/layout.tsx';
import { OverlapFigure } from '../components/overlap-figure.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';

/** Every source that the page names: in its data, and in its text. */
const citedBy = (distinction: DistinctionEntry, texts: readonly string[]): string[] => [
  ...distinction.sources.map(sourceId),
  ...distinction.criteria.flatMap((criterion) => criterion.sources.map(sourceId)),
  ...distinction.figures.map((figure) => sourceId(figure.source)),
  ...texts.flatMap(citedIn),
];

const Comparison = ({ page, distinction }: { page: PageContext; distinction: DistinctionEntry }) => {
  const { t, snapshot } = page;
  const concepts = distinction.concepts.flatMap((id) => snapshot.concept(id) ?? []);
  // On a phone each row becomes a block, and the name of the concept stands before each cell again.
  return (
    <table class="usa-table comparison">
      <caption>{t.distinction.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{t.distinction.criterion}</th>
          {concepts.map((concept) => (
            <th scope="col">
              {nameOf(concept, page.language)}
              {snapshot.languages
                .filter((language) => language !== page.language)
                .map((language) => (
                  <>
                    {' '}
                    <span lang={language}>({nameOf(concept, language)})</span>
                  </>
                ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {distinction.criteria.map((criterion) => (
          <>
            <tr>
              <th scope="row">{say(page, criterion.name)}</th>
              {concepts.map((concept) => (
                <td data-name={nameOf(concept, page.language)}>
                  <Inline page={page} text={say(page, criterion.values[concept.id] ?? {})} />
                </td>
              ))}
            </tr>
            {criterion.sources.length > 0 && (
              <tr class="comparison__sources">
                <td colspan={concepts.length + 1}>
                  {t.concept.sources}: <Citation page={page} references={criterion.sources} />
                </td>
              </tr>
            )}
          </>
        ))}
      </tbody>
    </table>
  );
};

const Figures = ({ page, distinction }: { page: PageContext; distinction: DistinctionEntry }) => {
  const { t } = page;
  if (distinction.figures.length === 0) return <></>;
  // Newest first; one that has been superseded says so and stands after the one that took its place.
  const figures = [...distinction.figures].sort((a, b) => b.year - a.year);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t.distinction.figures}</h2>
      <ul class="figures">
        {figures.map((figure) => (
          <li>
            <strong class="figures__value">{say(page, figure.value)}</strong>
            <p>
              <small>
                {figure.supersededBy === undefined ? t.distinction.year : t.distinction.olderFigure}: {figure.year}
              </small>
            </p>
            <p>
              <Inline page={page} text={say(page, figure.statement)} />
              <Citation page={page} references={[figure.source]} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Confusable concepts side by side. */
export const Distinction = ({ page, id }: { page: PageContext; id: string }) => {
  const { t, snapshot, language } = page;
  const distinction = snapshot.toolkit.distinctions.find((entry) => entry.id === id);
  if (distinction === undefined) throw new Error(`no distinction ${id}`);
  const title = say(page, distinction.title);
  const glossary = snapshot.glossary(distinction.glossary);
  const narrative = distinction.narrative[language] ?? '';
  return (
    <Layout
      page={page}
      title={title}
      description={say(page, distinction.summary)}
      crumbs={[
        { label: t.sections.glossaries.title, href: page.href('glossaries') },
        ...(glossary ? [{ label: say(page, glossary.title), href: page.href(`glossary:${glossary.id}`) }] : []),
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, distinction.summary)} />
      </p>
      <ul class="links">
        {distinction.concepts
          .flatMap((concept) => snapshot.concept(concept) ?? [])
          .map((concept) => (
            <li>
              <a href={page.href(`concept:${concept.id}`)}>{nameOf(concept, language)}</a>
            </li>
          ))}
      </ul>
      <section class="trap" aria-labelledby="trap">
        <h2 id="trap">{t.distinction.trap}</h2>
        <p>
          <Inline page={page} text={say(page, distinction.trap)} />
        </p>
      </section>
      <Comparison page={page} distinction={distinction} />
      {distinction.overlap !== undefined && (
        <section aria-labelledby="picture">
          <h2 id="picture">{t.distinction.picture}</h2>
          <OverlapFigure page={page} overlap={distinction.overlap} ids={distinction.concepts} />
        </section>
      )}
      <div class="narrative">
        <Prose page={page} text={narrative} />
      </div>
      <Figures page={page} distinction={distinction} />
      <SourcesList page={page} ids={citedBy(distinction, [narrative])} title={t.distinction.references} />
    </Layout>
  );
};
