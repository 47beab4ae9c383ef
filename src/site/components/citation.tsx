import { type SourceReference, sourceId } from '#model/source.ts';
import type { PageContext } from '../context.ts';

/** Author and year, each a link to the list of references on the same page. */
export const Citation = ({ page, references }: { page: PageContext; references: readonly SourceReference[] }) => (
  <>
    {references.map((reference) => {
      const source = page.snapshot.source(sourceId(reference));
      if (source === undefined) return <></>;
      const place = typeof reference === 'string' ? undefined : reference.at;
      return (
        <>
          {' '}
          <a class="cite" href={`#source-${source.id}`}>
            {page.citations.inText(source, place)}
          </a>
        </>
      );
    })}
  </>
);
