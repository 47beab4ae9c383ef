import type { Child } from 'hono/jsx';
import type { Header } from '#model/glossary.ts';
import { type PageContext, say } from '../context.ts';
import { Inline } from './prose.tsx';

/** A list of names and texts; what has no text is left out. */
export const Facts = ({ items }: { items: readonly (readonly [string, Child | undefined])[] }) => (
  <dl class="facts">
    {items
      .filter(([, text]) => text !== undefined)
      .map(([name, text]) => (
        <div>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
);

/** The rows of the header that glossaries, tools and presentations share. */
export const headerRows = (page: PageContext, header: Header): [string, Child][] => [
  [page.t.header.purpose, <Inline page={page} text={say(page, header.purpose)} />],
  [page.t.header.userAudience, <Inline page={page} text={say(page, header.userAudience)} />],
  [page.t.header.participantAudience, <Inline page={page} text={say(page, header.participantAudience)} />],
];
