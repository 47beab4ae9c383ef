import type { Source } from '#model/source.ts';
import type { PageContext } from '../context.ts';

/**
 * One source as a reference: author, date, title, address, and the day it was read. `cited`: citations on
 * the same page lead to it.
 */
export const SourceEntry = ({ page, source, cited }: { page: PageContext; source: Source; cited: boolean }) => {
  const { t, wording } = page;
  const { verified } = source;
  const foreign = source.csl.language !== undefined && source.csl.language !== page.language;
  return (
    <li {...(cited && { id: `source-${source.id}` })}>
      <span {...(foreign && { lang: source.csl.language })}>{page.citations.entry(source)}</span>{' '}
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
  const sources = [...new Set(ids)]
    .flatMap((id) => page.snapshot.source(id) ?? [])
    .sort((a, b) => page.wording.compare(page.citations.entry(a), page.citations.entry(b)));
  if (sources.length === 0) return <></>;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{title}</h2>
      <ul>
        {sources.map((source) => (
          <SourceEntry page={page} source={source} cited />
        ))}
      </ul>
    </section>
  );
};
