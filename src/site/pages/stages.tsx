import { Stage } from '#model/concept.ts';
import { nameOf } from '#model/snapshot.ts';
import { Layout } from '../components/layout.tsx';
import { type PageContext, say } from '../context.ts';

/** The stages that have a page. */
const stagesOf = (page: PageContext): Stage[] =>
  Stage.options.filter((stage) => page.addresses.path(page.language, `stage:${stage}`) !== undefined);

/** The way of a person in stages, each with the words that are needed there. */
export const Stages = ({ page }: { page: PageContext }) => {
  const { t, snapshot, wording } = page;
  const { title, lead } = t.stages;
  return (
    <Layout
      page={page}
      title={title}
      description={lead}
      crumbs={[{ label: t.sections.glossaries.title, href: page.href('glossaries') }]}
    >
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <ol class="cards stages">
        {stagesOf(page).map((stage) => (
          <li>
            <a href={page.href(`stage:${stage}`)}>{t.stages[stage].title}</a>
            <p>{t.stages[stage].text}</p>
            <p class="meta">{wording.count('concepts', snapshot.atStage(stage).length)}</p>
          </li>
        ))}
      </ol>
    </Layout>
  );
};

/** The concepts of all glossaries that are needed at one stage. */
export const StageList = ({ page, stage }: { page: PageContext; stage: Stage }) => {
  const { t, snapshot, wording, language } = page;
  const { title, text } = t.stages[stage];
  const concepts = snapshot.atStage(stage);
  const others = snapshot.languages.filter((other) => other !== language);
  const heading = `${t.stages.label}: ${title.toLocaleLowerCase(language)}`;
  return (
    <Layout
      page={page}
      title={heading}
      description={text}
      crumbs={[
        { label: t.sections.glossaries.title, href: page.href('glossaries') },
        { label: t.stages.title, href: page.href('stages') },
      ]}
    >
      <h1>{heading}</h1>
      <p class="lead">
        {text} {wording.count('concepts', concepts.length)}.
      </p>
      <div class="a-to-z">
        {snapshot.toolkit.glossaries.map((glossary) => {
          const own = concepts
            .filter((concept) => concept.glossary === glossary.id)
            .sort((a, b) => wording.compare(nameOf(a, language), nameOf(b, language)));
          return (
            own.length > 0 && (
              <section aria-labelledby={`in-${glossary.id}`}>
                <h2 id={`in-${glossary.id}`}>{say(page, glossary.title)}</h2>
                <ul>
                  {own.map((concept) => (
                    <li>
                      <a href={page.href(`concept:${concept.id}`)}>{nameOf(concept, language)}</a>
                      {': '}
                      {others.map((other, index) => (
                        <>
                          {index > 0 && ', '}
                          <span lang={other}>{nameOf(concept, other)}</span>
                        </>
                      ))}
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
      <nav aria-labelledby="stages">
        <h2 id="stages">{t.stages.title}</h2>
        <ol class="links">
          {stagesOf(page).map((other) => (
            <li>
              <a href={page.href(`stage:${other}`)} {...(other === stage && { 'aria-current': 'page' })}>
                {t.stages[other].title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </Layout>
  );
};
