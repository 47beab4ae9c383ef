import { fill } from '#model/fill.ts';
import type { ProvenFact } from '#model/page.ts';
import { type PageContext, say } from '../context.ts';
import { Inline } from './prose.tsx';

const FactList = ({ page, title, facts }: { page: PageContext; title: string; facts: readonly ProvenFact[] }) =>
  facts.length === 0 ? (
    <></>
  ) : (
    <section class="proven">
      <h2>{title}</h2>
      <ul>
        {facts.map((fact) => (
          <li id={fact.id}>
            <Inline page={page} text={say(page, fact.text)} />{' '}
            <small>
              {fact.browsers.length > 0
                ? fill(page.t.survivor.testedIn, { browsers: page.wording.list(fact.browsers) })
                : page.t.survivor.testedServer}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );

/** What tests prove of this site: what it does for its reader, and what it does not. */
export const Proven = ({ page, facts }: { page: PageContext; facts: readonly ProvenFact[] }) => (
  <>
    <FactList page={page} title={page.t.survivor.does} facts={facts.filter(({ kind }) => kind === 'does')} />
    <FactList page={page} title={page.t.survivor.doesNot} facts={facts.filter(({ kind }) => kind === 'does-not')} />
    <p>{page.t.survivor.tested}</p>
  </>
);
