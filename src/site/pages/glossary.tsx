import { Stage } from '#model/concept.ts';
import { fill } from '#model/fill.ts';
import type { Glossary as GlossaryEntry } from '#model/glossary.ts';
import { Facts, headerRows } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline } from '../components/prose.tsx';
import { type PageContext, say } from '../context.ts';
import { type Choice, fits, type Headword, headwords, letterOf } from '../glossary-list.ts';

const registers = ['legal', 'neutral', 'popular', 'slang'] as const;

const Filters = ({
  page,
  glossary,
  lines,
  choice,
}: {
  page: PageContext;
  glossary: GlossaryEntry;
  lines: readonly Headword[];
  choice: Choice;
}) => {
  const { t, wording } = page;
  const regions = [...new Set(lines.flatMap((line) => line.term.regions))]
    .map((tag) => [tag, wording.regionName(tag.split('-').at(-1) ?? tag)] as const)
    .sort((a, b) => wording.compare(a[1], b[1]));
  const used = new Set(lines.map((line) => line.term.register));
  const stages = Stage.options.filter((stage) => lines.some(({ concept }) => concept.stages.includes(stage)));
  const choices = (
    [
      [
        'subject',
        t.glossary.subject,
        glossary.subjects.map((subject) => [subject.id, say(page, subject.label)] as const),
        choice.subject,
      ],
      ['stage', t.stages.label, stages.map((stage) => [stage, t.stages[stage].title] as const), choice.stage],
      ['region', t.glossary.region, regions, choice.region],
      [
        'register',
        t.glossary.register,
        registers.filter((register) => used.has(register)).map((register) => [register, t.register[register]] as const),
        choice.register,
      ],
    ] as const
  ).filter(([, , options]) => options.length > 0);
  return (
    <form class="filters" method="get" action={page.route.path}>
      <fieldset>
        <legend>{t.glossary.filters}</legend>
        {choices.map(([name, label, options, chosen]) => (
          <label>
            {label}
            <select class="usa-select" name={name}>
              <option value="">{t.glossary.any}</option>
              {options.map(([value, text]) => (
                <option value={value} selected={value === chosen}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button class="usa-button" type="submit">
          {t.glossary.apply}
        </button>
        <a href={page.route.path}>{t.glossary.clear}</a>
      </fieldset>
    </form>
  );
};

const Line = ({ page, line, from, shown }: { page: PageContext; line: Headword; from: string; shown: boolean }) => {
  const { t } = page;
  const { term, concept, subjects } = line;
  const wrong = term.status === 'deprecated' || term.status === 'do-not-use';
  return (
    <li
      data-subject={subjects.join(' ')}
      {...(concept.stages.length > 0 && { 'data-stage': concept.stages.join(' ') })}
      {...(term.regions.length > 0 && { 'data-region': term.regions.join(' ') })}
      data-register={term.register}
      hidden={!shown}
    >
      <a href={page.href(`concept:${concept.id}`)} lang={from}>
        {wrong ? <s>{line.text}</s> : line.text}
      </a>
      {wrong && <small> {t.status[term.status]}.</small>}
      {': '}
      {wrong && term.useInstead !== undefined && (
        <>
          {t.glossary.see} <span lang={from}>{page.wording.list(term.useInstead)}</span>;{' '}
        </>
      )}
      {line.equivalents.map((equivalent, index) => (
        <>
          {index > 0 && ', '}
          <span lang={equivalent.language}>{equivalent.text}</span>
        </>
      ))}
    </li>
  );
};

/** A glossary: its header, and its A–Z list with the headwords of one language. */
export const Glossary = ({ page, id, from }: { page: PageContext; id: string; from: string }) => {
  const { t, snapshot, wording, query } = page;
  const glossary = snapshot.glossary(id);
  if (glossary === undefined) throw new Error(`no glossary ${id}`);
  const concepts = snapshot.listedIn(id);
  const collator = new Intl.Collator(from);
  const lines = headwords(id, concepts, from, snapshot.languages, (a, b) => collator.compare(a, b));
  const chosen = (name: string): string | undefined => query.get(name)?.slice(0, 80) || undefined;
  const choice = {
    subject: chosen('subject'),
    region: chosen('region'),
    register: chosen('register'),
    stage: chosen('stage'),
  };
  // Lines that were not chosen are hidden, not left out: the page's script can then bring them back.
  const letters = [...Map.groupBy(lines, (line) => letterOf(line.text, from))].map(([letter, entries]) => ({
    letter,
    entries,
    empty: !entries.some((line) => fits(choice, line)),
  }));
  const title = say(page, glossary.title);
  const directions = page.addresses.routes.filter(
    ({ language, view }) => language === page.language && view.type === 'glossary' && view.id === id,
  );
  const directionName = (headwordLanguage: string): string => {
    const others = snapshot.languages.filter((language) => language !== headwordLanguage);
    return fill(t.glossary.direction, {
      from: wording.languageName(headwordLanguage),
      to: wording.list(others.map((language) => wording.languageName(language))),
    });
  };
  const isMain = page.route.key === `glossary:${id}`;
  const heading = isMain ? title : `${title}: ${directionName(from)}`;
  return (
    <Layout
      page={page}
      title={heading}
      description={say(page, glossary.summary)}
      script={page.assets.filterScript}
      crumbs={[{ label: t.sections.glossaries.title, href: page.href('glossaries') }]}
      data={{
        '@context': 'https://schema.org',
        '@type': 'DefinedTermSet',
        name: title,
        inLanguage: [...snapshot.languages],
        license: snapshot.toolkit.meta.licence.url,
      }}
    >
      <h1>{heading}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, glossary.summary)} /> {wording.count('concepts', concepts.length)}.
      </p>
      <details class="about">
        <summary>{t.glossary.about}</summary>
        <Facts
          items={[
            ...headerRows(page, glossary.header),
            [t.header.howChosen, <Inline page={page} text={say(page, glossary.howChosen)} />],
            [t.header.limits, <Inline page={page} text={say(page, glossary.limits)} />],
          ]}
        />
      </details>
      {snapshot.toolkit.distinctions.some((entry) => entry.glossary === id) && (
        <>
          <h2>{t.glossary.distinctions}</h2>
          <ul class="links">
            {snapshot.toolkit.distinctions
              .filter((entry) => entry.glossary === id)
              .map((entry) => (
                <li>
                  <a href={page.href(`distinction:${entry.id}`)}>{say(page, entry.title)}</a>
                </li>
              ))}
          </ul>
        </>
      )}
      <ul class="directions">
        {directions.map((direction) => (
          <li>
            <a href={direction.path} {...(direction.path === page.route.path && { 'aria-current': 'page' })}>
              {direction.view.type === 'glossary' && directionName(direction.view.from)}
            </a>
          </li>
        ))}
      </ul>
      <Filters page={page} glossary={glossary} lines={lines} choice={choice} />
      <nav class="letters" aria-label={t.glossary.letters}>
        <ul>
          {letters.map(({ letter, empty }) => (
            <li hidden={empty}>
              <a href={`#letter-${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="none" role="status" hidden={letters.some(({ empty }) => !empty)}>
        {t.glossary.none}
      </p>
      <div class="a-to-z">
        {letters.map(({ letter, entries, empty }) => (
          <section aria-labelledby={`letter-${letter}`} hidden={empty}>
            <h2 id={`letter-${letter}`}>{letter}</h2>
            <ul>
              {entries.map((line) => (
                <Line page={page} line={line} from={from} shown={fits(choice, line)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
};
