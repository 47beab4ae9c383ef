import type { Source } from '#model/source.ts';
import type { PageContext } from '../context.ts';

/** The reference, with the title marked as what it is: the rest ("no date") is in the page's language. */
const Reference = ({ page, source }: { page: PageContext; source: Source }) => {
  const entry = page.citations.entry(source);
  const { language, title } = source.csl;
  const at = entry.indexOf(title);
  if (language === undefined || language === page.language || at < 0) return <>{entry}</>;
  return (
    <>
      {entry.slice(0, at)}
      <span lang={language}>{title}</span>
      {entry.slice(at + title.length)}
    </>
  );
};

/**
 * One source as a reference: author, date, title, address, and the day it was read. `cited`: citations on
 * the same page lead to it.
 */
export const SourceEntry = ({ page, source, cited }: { page: PageContext; source: Source; cited: boolean }) => {
  const { t, wording } = page;
  const { verified } = source;
  return (
    <li {...(cited && { id: `source-${source.id}` })}>
      <Reference page={page} source={source} />{' '}
      {source.csl.URL !== undefined && (
        <a class="address" href={source.csl.URL} rel="noreferrer">
          {new URL(source.csl.URL).hostname.replace(/^www\./, '')}
        </a>
      )}{' '}
      <small>
        {verified === undefined
          ? t.sourcesPage.notVerified
          : `${t.sourcesPage.verified} ${wording.date(verified.on)}${
              verified.via === 'stored-copy' ? `, ${t.sourcesPage.storedCopy}` : ''
            }.`}
      </small>
    </li>
  );
};

/** The references of a page, each once, in the order of their authors. */
export const SourcesList = ({ page, ids, title }: { page: PageContext; ids: readonly string[]; title: string }) => {
  const sources = [...new Set(ids)].flatMap((id) => page.snapshot.source(id) ?? []);
  if (sources.length === 0) return <></>;
  const numbers = page.citationNumbers;
  const byAuthor = (a: Source, b: Source): number =>
    page.wording.compare(page.citations.entry(a), page.citations.entry(b));
  const byNumber = (a: Source, b: Source): number => (numbers?.get(a.id) ?? 0) - (numbers?.get(b.id) ?? 0);
  const entries = sources
    .sort(numbers === undefined ? byAuthor : byNumber)
    .map((source) => <SourceEntry page={page} source={source} cited />);
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{title}</h2>
      {numbers === undefined ? <ul>{entries}</ul> : <ol>{entries}</ol>}
    </section>
  );
};
