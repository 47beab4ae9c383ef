import type { Concept } from '#model/concept.ts';
import { inDisplayOrder, nameOf } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';
import { Inline } from '../components/prose.tsx';
import { type PageContext, say } from '../context.ts';
import { anchorOf } from './pack-context.ts';
import { Cited, Each, type InOne, type Whole } from './parts.tsx';

/** What tells two terms apart on the road: gender, register, region. */
const labelsOf = ({ t, wording }: PageContext, { gender, register, regions }: Term): string[] => [
  ...(gender === undefined || gender === 'paired' ? [] : [t.gender[gender]]),
  ...(register === 'neutral' ? [] : [t.register[register]]),
  ...regions.map((tag) => wording.regionName(tag.split('-').at(-1) ?? tag)),
];

const TermLine = ({ page, term }: { page: PageContext; term: Term }) => {
  const { t, wording } = page;
  const wrong = term.status === 'deprecated' || term.status === 'do-not-use';
  const name = `${term.text}${term.feminine === undefined ? '' : ` / ${term.feminine}`}`;
  const labels = labelsOf(page, term);
  return (
    <li>
      {term.status !== 'preferred' && `${t.status[term.status]}: `}
      {wrong ? <s>{name}</s> : <b>{name}</b>}
      {labels.length > 0 && ` (${labels.join(', ')})`}
      <Cited page={page} references={term.sources} />
      {term.useInstead !== undefined && (
        <>
          {' '}
          {t.concept.useInstead}: <b>{wording.list(term.useInstead)}</b>.
        </>
      )}
      {[term.reason, term.usage].map(
        (text) =>
          text !== undefined && (
            <>
              {' '}
              <Inline page={page} text={say(page, text)} />
            </>
          ),
      )}
    </li>
  );
};

const ConceptPart = ({ page, leftOut, concept }: InOne & { concept: Concept }) => {
  const { t, language, snapshot } = page;
  const part = concept.languages[language];
  if (part === undefined) return <></>;
  return (
    <div lang={language}>
      <ul>
        {inDisplayOrder(part.terms).map((term) => (
          <TermLine page={page} term={term} />
        ))}
      </ul>
      <p>
        <Inline page={page} text={part.definition.text} />
        <Cited page={page} references={part.definition.sources} />
      </p>
      <p>
        <b>{t.concept.plain}:</b> <Inline page={page} text={part.plain} />
      </p>
      {part.note !== undefined && !leftOut.has('notes') && (
        <p>
          <b>{t.concept.note}:</b> <Inline page={page} text={part.note} />
        </p>
      )}
      {concept.relations.confusable.map(({ concept: id, explanation }) => {
        const other = snapshot.concept(id);
        return (
          other !== undefined && (
            <p>
              <b>{t.concept.doNotConfuse}</b> <a href={`#${anchorOf('concept', id)}`}>{nameOf(other, language)}</a>:{' '}
              <Inline page={page} text={say(page, explanation)} />
            </p>
          )
        );
      })}
    </div>
  );
};

/** A concept in every language, side by side. A confusion is explained on one of its two; the other leads there. */
export const ConceptEntry = ({ pages, leftOut, concept }: Whole & { concept: Concept }) => {
  const own = new Set(concept.relations.confusable.map((relation) => relation.concept));
  const elsewhere = (pages[0]?.snapshot.confusables(concept.id) ?? []).filter((each) => !own.has(each.concept.id));
  return (
    <article id={anchorOf('concept', concept.id)}>
      <h3>
        <Each pages={pages} of={(page) => nameOf(concept, page.language)} />
      </h3>
      <div class="pair">
        {pages.map((page) => (
          <ConceptPart page={page} leftOut={leftOut} concept={concept} />
        ))}
      </div>
      {elsewhere.length > 0 && (
        <p>
          <b>
            <Each pages={pages} of={(page) => page.t.concept.doNotConfuse} />:
          </b>{' '}
          {elsewhere.map(({ concept: other }, index) => (
            <>
              {index > 0 && '; '}
              <a href={`#${anchorOf('concept', other.id)}`}>
                <Each pages={pages} of={(page) => nameOf(other, page.language)} />
              </a>
            </>
          ))}
        </p>
      )}
    </article>
  );
};
