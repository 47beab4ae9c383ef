import { fill } from '#model/fill.ts';
import { citedIn } from '#model/markdown.ts';
import { sourceId } from '#model/source.ts';
import { type FiguresMark, figuresNamed, splitFigures } from '#publish/pptx/figures.ts';
import { Citation } from '../components/citation.tsx';
import { Facts, headerRows } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';

const find = (page: PageContext, id: string) => {
  const presentation = page.snapshot.toolkit.presentations.find((entry) => entry.id === id);
  if (presentation === undefined) throw new Error(`no presentation ${id}`);
  return { presentation, slides: presentation.slides[page.language] ?? [] };
};

/** The facilitator's guide of a presentation. */
export const Presentation = ({ page, id }: { page: PageContext; id: string }) => {
  const { t, wording, language } = page;
  const { presentation, slides } = find(page, id);
  const title = say(page, presentation.title);
  const slidesHref = page.href(`slides:${id}`);
  return (
    <Layout
      page={page}
      title={title}
      description={say(page, presentation.summary)}
      crumbs={[{ label: t.sections.presentations.title, href: page.href('presentations') }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, presentation.summary)} />
      </p>
      <p>
        <a class="usa-button" href={slidesHref}>
          {t.presentation.open}
        </a>{' '}
        {wording.count('slides', slides.length)}
      </p>
      <p>
        <a href={page.href('print')}>{t.print.title}</a>: PowerPoint, PDF
      </p>
      <h2>{t.presentation.guide}</h2>
      <Facts
        items={[
          [t.presentation.duration, wording.count('minutes', presentation.minutes)],
          ...headerRows(page, presentation.header),
          [
            t.presentation.topics,
            <ul>
              {(presentation.topics[language] ?? []).map((topic) => (
                <li>{topic}</li>
              ))}
            </ul>,
          ],
          [t.presentation.prerequisite, <Inline page={page} text={say(page, presentation.prerequisite)} />],
          [t.presentation.knowYourAudience, <Inline page={page} text={say(page, presentation.knowYourAudience)} />],
          [t.presentation.prepare, <Inline page={page} text={say(page, presentation.prepare)} />],
          [t.concept.lastChange, wording.date(presentation.changed)],
        ]}
      />
      <h2>{t.presentation.slides}</h2>
      <ol class="links">
        {slides.map((slide, index) => (
          <li>
            <a href={`${slidesHref}#slide-${index + 1}`}>{slide.title}</a>
          </li>
        ))}
      </ol>
      <SourcesList page={page} ids={presentation.sources.map(sourceId)} title={t.concept.sources} />
    </Layout>
  );
};

/** A slide's text, with the toolkit's figures as a table where the slide names some. */
const SlideBody = ({ page, body }: { page: PageContext; body: string }) => (
  <>
    {splitFigures(body).map((part) =>
      typeof part === 'string' ? <Prose page={page} text={part} /> : <FiguresTable page={page} mark={part} />,
    )}
  </>
);

const distinctionOf = (page: PageContext, mark: FiguresMark) =>
  page.snapshot.toolkit.distinctions.find((entry) => entry.id === mark.distinction);

const FiguresTable = ({ page, mark }: { page: PageContext; mark: FiguresMark }) => {
  const { t } = page;
  const distinction = distinctionOf(page, mark);
  if (distinction === undefined) return <></>;
  return (
    <table class="usa-table comparison">
      <caption class="usa-sr-only">{t.distinction.figures}</caption>
      <thead>
        <tr>
          <th scope="col">{t.distinction.year}</th>
          <th scope="col">{t.distinction.figures}</th>
        </tr>
      </thead>
      <tbody>
        {figuresNamed(distinction, mark.figures).map((figure) => (
          <tr>
            <th scope="row">{figure.year}</th>
            <td>
              {say(page, figure.value)} <Citation page={page} references={[figure.source]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The sources of the figures that a slide shows. */
const figureSources = (page: PageContext, body: string): string[] =>
  splitFigures(body).flatMap((part) => {
    const distinction = typeof part === 'string' ? undefined : distinctionOf(page, part);
    if (typeof part === 'string' || distinction === undefined) return [];
    return figuresNamed(distinction, part.figures).map((figure) => sourceId(figure.source));
  });

/** What only a script can do (`client/slides.ts`): it is hidden until that has begun. */
const Presenter = ({ t }: PageContext) => (
  <section
    class="presenter"
    aria-label={t.presentation.controls}
    data-next={t.presentation.upNext}
    data-last={t.presentation.last}
    hidden
  >
    <div class="presenter__pane" id="presenter-pane" hidden>
      <p class="presenter__none">{t.presentation.noNotes}</p>
      <p class="presenter__next"></p>
      <p>
        {t.presentation.elapsed}{' '}
        <strong role="timer" aria-live="off">
          00:00
        </strong>
      </p>
    </div>
    <div class="presenter__bar">
      <button type="button" value="previous">
        {t.presentation.previous}
      </button>
      <span role="status"></span>
      <button type="button" value="next">
        {t.presentation.next}
      </button>
      <button type="button" value="notes" aria-expanded="false" aria-controls="presenter-pane">
        {t.presentation.showNotes}
      </button>
      <button type="button" value="end">
        {t.presentation.end}
      </button>
    </div>
  </section>
);

/** The deck on the screen: one section a slide, notes in a disclosure; it prints as a handout. */
export const Slides = ({ page, id }: { page: PageContext; id: string }) => {
  const { t } = page;
  const { presentation, slides } = find(page, id);
  const title = say(page, presentation.title);
  const cited = slides.flatMap((slide) => [
    ...citedIn(slide.body),
    ...citedIn(slide.notes),
    ...figureSources(page, slide.body),
  ]);
  return (
    <Layout
      page={page}
      title={`${t.presentation.slides}: ${title}`}
      description={say(page, presentation.summary)}
      kind="deck"
      script={page.assets.slidesScript}
      crumbs={[
        { label: t.sections.presentations.title, href: page.href('presentations') },
        { label: title, href: page.href(`presentation:${id}`) },
      ]}
    >
      <h1>{title}</h1>
      <div class="deck-start" hidden>
        <button type="button" class="usa-button">
          {t.presentation.present}
        </button>
        <p>{t.presentation.presentHint}</p>
      </div>
      {slides.map((slide, index) => (
        <section class="slide" id={`slide-${index + 1}`} aria-labelledby={`slide-title-${index + 1}`}>
          <div class="slide__face">
            <h2 id={`slide-title-${index + 1}`}>{slide.title}</h2>
            <SlideBody page={page} body={slide.body} />
          </div>
          <div class="slide__foot">
            <span>
              {fill(t.presentation.slide, {
                number: page.wording.number(index + 1),
                count: page.wording.number(slides.length),
              })}
            </span>
            {index > 0 && <a href={`#slide-${index}`}>{t.presentation.previous}</a>}
            {index + 1 < slides.length && <a href={`#slide-${index + 2}`}>{t.presentation.next}</a>}
          </div>
          {slide.notes !== '' && (
            <details class="slide__notes">
              <summary>
                {t.presentation.notes}
                <span class="usa-sr-only">: {slide.title}</span>
              </summary>
              <Prose page={page} text={slide.notes} />
            </details>
          )}
        </section>
      ))}
      <SourcesList page={page} ids={[...presentation.sources.map(sourceId), ...cited]} title={t.concept.sources} />
      <Presenter {...page} />
    </Layout>
  );
};
