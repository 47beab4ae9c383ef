import type { z } from 'zod';
import type { Concept } from '#model/concept.ts';
import { nameOf } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import { type Pronunciation as PronunciationSchema, spokenTime } from '#model/tool.ts';
import { citedIn } from '../cited-sources.ts';
import { Facts, headerRows } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';
import { fill } from '../wording.ts';

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

const Timing = ({ page, text }: { page: PageContext; text: string }) => (
  <p class="meta">{fill(page.t.tool.timing, { ...spokenTime(text) })}</p>
);

/** How words are said, for a speaker who does not know their language. */
const Said = ({ page, pronunciation }: { page: PageContext; pronunciation: z.infer<typeof PronunciationSchema> }) => (
  <article class="panel">
    <h2>{say(page, pronunciation.title)}</h2>
    <dl>
      {(pronunciation.words[page.language] ?? []).map((word) => (
        <div>
          <dt {...(word.language !== undefined && { lang: word.language })}>{word.written}</dt>
          <dd>{word.said}</dd>
        </div>
      ))}
    </dl>
  </article>
);

/** The chosen concepts in two columns: the page's language, then the others. */
const TermSheet = ({ page, ids }: { page: PageContext; ids: readonly string[] }) => {
  const { t, snapshot, wording } = page;
  const languages = [page.language, ...snapshot.languages.filter((language) => language !== page.language)];
  const wrongTerms = (concept: Concept, language: string) =>
    (concept.languages[language]?.terms ?? []).filter((term) => term.status === 'do-not-use');
  return (
    <table class="usa-table term-sheet">
      <caption class="usa-sr-only">{t.concept.terms}</caption>
      <thead>
        <tr>
          {languages.map((language) => (
            <th scope="col">{wording.languageTitle(language)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids
          .flatMap((id) => snapshot.concept(id) ?? [])
          .map((concept) => (
            <tr>
              {languages.map((language) => (
                <td lang={language}>
                  <strong>{nameOf(concept, language)}</strong>
                  {wrongTerms(concept, language).map((term) => (
                    <>
                      <br />
                      <span lang={page.language}>{t.status['do-not-use']}:</span> <s>{term.text}</s>
                    </>
                  ))}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
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
        {tool.concepts.length > 0 && <TermSheet page={page} ids={tool.concepts} />}
        {tool.pronunciation !== undefined && <Said page={page} pronunciation={tool.pronunciation} />}
      </div>
      <SourcesList
        page={page}
        ids={[...tool.sources.map(sourceId), ...panels.flatMap(citedIn)]}
        title={t.concept.sources}
      />
    </Layout>
  );
};
