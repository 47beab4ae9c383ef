import { Layout } from '../components/layout.tsx';
import { SourceEntry } from '../components/sources-list.tsx';
import type { PageContext } from '../context.ts';

/** Every source of the toolkit, in the order of its authors. */
export const Sources = ({ page }: { page: PageContext }) => {
  const { t, snapshot, wording, citations } = page;
  const { title, lead } = t.sections.sources;
  const sources = [...snapshot.toolkit.sources].sort((a, b) => wording.compare(citations.entry(a), citations.entry(b)));
  return (
    <Layout
      page={page}
      title={title}
      description={lead}
      crumbs={[{ label: t.sections.about.title, href: page.href('about') }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        {lead} {wording.count('sources', sources.length)}.
      </p>
      <ul class="sources">
        {sources.map((source) => (
          <SourceEntry page={page} source={source} cited={false} />
        ))}
      </ul>
    </Layout>
  );
};
