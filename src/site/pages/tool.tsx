import type { Child } from 'hono/jsx';
import { plainText } from '#model/markdown.ts';
import { sourceId } from '#model/source.ts';
import { citedIn } from '../cited-sources.ts';
import { Facts, headerRows } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';
import { fill } from '../wording.ts';

/** Words a minute of a calm public announcement; the original's scripts were timed the same way. */
const wordsPerMinute = 145;

/** What the local agency's fields say: its profile, or a line to write on. */
function localValue(page: PageContext, field: string): string {
  const { organization } = page.snapshot.toolkit;
  const { t } = page;
  const line = '________________';
  switch (field) {
    case 'organization':
      return organization ? say(page, organization.name) : `${line} (${t.tool.organizationLine})`;
    case 'phone':
      return organization?.phone ?? `${line} (${t.tool.phoneLine})`;
    case 'text-line':
      return organization?.textLine ?? `${line} (${t.tool.textLine})`;
    case 'hours':
      return organization?.hours ? say(page, organization.hours) : `${line} (${t.tool.hoursLine})`;
    case 'website':
      return organization?.website ?? `${line} (${t.tool.websiteLine})`;
    default:
      return `{${field}}`;
  }
}

/** Underscores and asterisks of a profile are letters there, not marks. */
const escapeMarks = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

export const fillFields = (page: PageContext, panel: string): string =>
  panel.replace(/\{(organization|phone|text-line|hours|website)\}/g, (_, field: string) =>
    escapeMarks(localValue(page, field)),
  );

const Timing = ({ page, text }: { page: PageContext; text: string }): Child => {
  const spoken = plainText(text.replace(/^#.*$/gm, ''));
  const words = spoken === '' ? 0 : spoken.split(' ').length;
  return <p class="meta">{fill(page.t.tool.timing, { words, seconds: Math.round((words * 60) / wordsPerMinute) })}</p>;
};

/** A printable: how to use it, and the sheet itself at its true size. */
export const Tool = ({ page, id }: { page: PageContext; id: string }) => {
  const { t, language, wording } = page;
  const tool = page.snapshot.toolkit.tools.find((entry) => entry.id === id);
  if (tool === undefined) throw new Error(`no tool ${id}`);
  const title = say(page, tool.title);
  const panels = tool.panels[language] ?? [];
  return (
    <Layout
      page={page}
      title={title}
      description={say(page, tool.summary)}
      kind={`page tool tool--${tool.layout}`}
      crumbs={[{ label: t.sections.tools.title, href: page.href('tools') }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, tool.summary)} />
      </p>
      <Facts
        items={[
          ...headerRows(page, tool.header),
          [t.tool.howToUse, <Inline page={page} text={say(page, tool.howToUse)} />],
          [t.concept.lastChange, wording.date(tool.changed)],
        ]}
      />
      <h2 class="print-heading">{t.tool.print}</h2>
      <p class="print-hint">{t.tool.printHint}</p>
      <p>
        <a href={`${page.href('print')}?tool=${id}`}>{t.print.title}</a>
      </p>
      <div class="sheet">
        {panels.map((panel) => (
          <article class="panel">
            <Prose page={page} text={fillFields(page, panel)} />
            {tool.layout === 'script' && <Timing page={page} text={fillFields(page, panel)} />}
          </article>
        ))}
      </div>
      <SourcesList
        page={page}
        ids={[...tool.sources.map(sourceId), ...panels.flatMap(citedIn)]}
        title={t.concept.sources}
      />
    </Layout>
  );
};
