import type { Distinction } from '#model/distinction.ts';
import { nameOf } from '#model/snapshot.ts';
import { Inline, Prose } from '../components/prose.tsx';
import { say } from '../context.ts';
import { anchorOf } from './pack-context.ts';
import { Each, type InOne, type Whole } from './parts.tsx';

const DistinctionPart = ({ page, leftOut, distinction }: InOne & { distinction: Distinction }) => {
  const { t, language, snapshot } = page;
  const concepts = distinction.concepts.flatMap((id) => snapshot.concept(id) ?? []);
  // Headings inside the text stand below the name of the distinction in this language.
  const narrative = (distinction.narrative[language] ?? '').replace(/^#{1,4} /gm, '##### ');
  return (
    <section lang={language}>
      <h4>{say(page, distinction.title)}</h4>
      <p>
        <b>{t.distinction.trap}:</b> <Inline page={page} text={say(page, distinction.trap)} />
      </p>
      <div class="wide" tabindex={0} role="region" aria-label={say(page, distinction.title)}>
        <table>
          <caption>{t.distinction.compare}</caption>
          <thead>
            <tr>
              <th scope="col">{t.distinction.criterion}</th>
              {concepts.map((concept) => (
                <th scope="col">{nameOf(concept, language)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {distinction.criteria.map((criterion) => (
              <tr>
                <th scope="row">{say(page, criterion.name)}</th>
                {concepts.map((concept) => (
                  <td>
                    <Inline page={page} text={say(page, criterion.values[concept.id] ?? {})} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!leftOut.has('narratives') && <Prose page={page} text={narrative} />}
    </section>
  );
};

/** Concepts side by side, in every language one after the other. */
export const DistinctionEntry = ({ pages, leftOut, distinction }: Whole & { distinction: Distinction }) => (
  <article id={anchorOf('distinction', distinction.id)}>
    <h3>
      <Each pages={pages} of={(page) => say(page, distinction.title)} />
    </h3>
    {pages.map((page) => (
      <DistinctionPart page={page} leftOut={leftOut} distinction={distinction} />
    ))}
  </article>
);
