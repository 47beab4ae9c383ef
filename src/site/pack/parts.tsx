import type { Child } from 'hono/jsx';
import { type SourceReference, sourceId } from '#model/source.ts';
import type { PageContext } from '../context.ts';

/** What is left out where the file would be too large, the least missed first: each step leaves out one more. */
export const leaveOut = ['addresses', 'narratives', 'sources', 'notes'] as const;
export type LeftOut = (typeof leaveOut)[number];

/** What a part of the file is made from. */
export interface Whole {
  /** The file in each of its languages. */
  readonly pages: readonly PageContext[];
  readonly leftOut: ReadonlySet<LeftOut>;
}

/** One language of it. */
export interface InOne {
  readonly page: PageContext;
  readonly leftOut: ReadonlySet<LeftOut>;
}

/** The same words in every language, one after the other. */
export const Each = ({ pages, of }: { pages: readonly PageContext[]; of: (page: PageContext) => Child }) => (
  <>
    {pages.map((page, index) => (
      <>
        {index > 0 && ' · '}
        <span lang={page.language}>{of(page)}</span>
      </>
    ))}
  </>
);

/** Numbers that lead to the list of sources at the end. */
export const Cited = ({ page, references }: { page: PageContext; references: readonly SourceReference[] }) => (
  <>
    {references.map((reference) => {
      const source = page.snapshot.source(sourceId(reference));
      if (source === undefined) return <></>;
      return (
        <>
          {' '}
          <a href={`#source-${source.id}`}>
            {page.citations.inText(source, typeof reference === 'string' ? undefined : reference.at)}
          </a>
        </>
      );
    })}
  </>
);
