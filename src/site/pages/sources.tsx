import type { Citations } from '#formats/csl/citations.ts';
import { fill } from '#model/fill.ts';
import type { Source } from '#model/source.ts';
import { Layout } from '../components/layout.tsx';
import { SourceEntry } from '../components/sources-list.tsx';
import type { PageContext } from '../context.ts';
import { partsOfSources, sourcesOnPage } from '../source-parts.ts';

const inOrder = new WeakMap<Citations, readonly Source[]>();

/** Every source in the order of its authors, as readers of the language sort them. Worked out once for all parts. */
function orderedSources({ citations, wording, snapshot }: PageContext): readonly Source[] {
  const known = inOrder.get(citations);
  if (known !== undefined) return known;
  const sorted = snapshot.toolkit.sources
    .map((source) => ({ source, entry: citations.entry(source) }))
    .sort((a, b) => wording.compare(a.entry, b.entry))
    .map(({ source }) => source);
  inOrder.set(citations, sorted);
  return sorted;
}

/** By what a reader looks a source up, in a few words. */
function headOf(source: Source | undefined): string {
  const author = source?.csl.author?.[0];
  const head = author === undefined ? source?.csl.title : 'literal' in author ? author.literal : author.family;
  const [short = ''] = /^.{1,32}(?=\s|$)/.exec(head ?? '') ?? [head?.slice(0, 32)];
  return short === head ? short : `${short} …`;
}

/** The way from any part of the list to every other. */
const Parts = ({ page, current }: { page: PageContext; current: number | undefined }) => {
  const sources = orderedSources(page);
  const { lists, sections } = page.t;
  return (
    <nav class="parts" aria-labelledby="parts">
      <h2 id="parts">{lists.parts}</h2>
      <ol class="links">
        {Array.from({ length: partsOfSources(sources.length) }, (_, index) => (
          <li>
            <a href={page.href(`sources:${index + 1}`)} {...(index + 1 === current && { 'aria-current': 'page' })}>
              <span class="usa-sr-only">{sections.sources.title}: </span>
              {headOf(sources[index * sourcesOnPage])} – {headOf(sources.slice(0, (index + 1) * sourcesOnPage).at(-1))}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/**
 * The sources of the toolkit, in the order of their authors. A long list is spread over pages of the same
 * number of sources, so that none outgrows what a slow line can carry.
 */
export const Sources = ({ page, part }: { page: PageContext; part: number | undefined }) => {
  const { t, wording } = page;
  const all = orderedSources(page);
  const { title, lead } = t.sections.sources;
  const about = { label: t.sections.about.title, href: page.href('about') };
  if (part === undefined && partsOfSources(all.length) > 0) {
    return (
      <Layout page={page} title={title} description={lead} crumbs={[about]}>
        <h1>{title}</h1>
        <p class="lead">
          {lead} {wording.count('sources', all.length)}.
        </p>
        <Parts page={page} current={undefined} />
      </Layout>
    );
  }
  const start = ((part ?? 1) - 1) * sourcesOnPage;
  const shown = all.slice(start, start + sourcesOnPage);
  const number = String(part);
  const heading =
    part === undefined
      ? title
      : fill(t.lists.part, { title, number, from: headOf(shown[0]), to: headOf(shown.at(-1)) });
  return (
    <Layout
      page={page}
      title={heading}
      description={lead}
      crumbs={part === undefined ? [about] : [about, { label: title, href: page.href('sources') }]}
    >
      <h1>{heading}</h1>
      <p class="lead">
        {lead} {wording.count('sources', all.length)}.
      </p>
      <ul class="sources">
        {shown.map((source) => (
          <SourceEntry page={page} source={source} cited={false} />
        ))}
      </ul>
      {part !== undefined && <Parts page={page} current={part} />}
    </Layout>
  );
};
