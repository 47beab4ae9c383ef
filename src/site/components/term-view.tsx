import type { Concept, ConceptLanguage } from '#model/concept.ts';
import { reliabilityOf } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';
import { type PageContext, say } from '../context.ts';
import { Citation } from './citation.tsx';
import { Inline } from './prose.tsx';

/** Grammar, kind and region of a term, in the words of the page. */
export function labelsOf(page: PageContext, term: Term): string[] {
  const { t, wording } = page;
  return [
    term.gender !== undefined && term.gender !== 'paired' ? t.gender[term.gender] : undefined,
    term.epicene ? t.gender.epicene : undefined,
    term.number === 'singular' ? undefined : t.number[term.number],
    term.partOfSpeech === 'noun' || term.partOfSpeech === 'other' ? undefined : t.partOfSpeech[term.partOfSpeech],
    term.type === 'full-form' ? undefined : t.termType[term.type],
    term.register === 'neutral' ? undefined : t.register[term.register],
    term.regions.length === 0
      ? undefined
      : `${t.concept.regions} ${wording.list(term.regions.map((tag) => wording.regionName(tag.split('-').at(-1) ?? tag)))}`,
  ].filter((label) => label !== undefined);
}

interface Props {
  readonly page: PageContext;
  readonly concept: Concept;
  readonly part: ConceptLanguage;
  readonly term: Term;
  readonly language: string;
}

const Text = ({ term, language }: Pick<Props, 'term' | 'language'>) => (
  <span lang={language}>
    {term.text}
    {term.feminine !== undefined && ` / ${term.feminine}`}
  </span>
);

/** One term with all that is known of it. A harmful one is struck out, and says so in words too. */
export const TermView = ({ page, concept, part, term, language }: Props) => {
  const { t } = page;
  const wrong = term.status === 'deprecated' || term.status === 'do-not-use';
  const reliability = `${t.concept.reliability.toLocaleLowerCase(page.language)} ${reliabilityOf(page.snapshot, concept, part, term)}`;
  const labels = [...labelsOf(page, term), ...(wrong ? [] : [reliability])];
  return (
    <li class={`term term--${term.status}`}>
      <p class="term__line">
        <span class="term__status">{t.status[term.status]}:</span>{' '}
        {wrong ? (
          <s>
            <Text term={term} language={language} />
          </s>
        ) : (
          <strong>
            <Text term={term} language={language} />
          </strong>
        )}
        {labels.length > 0 && <small>{labels.join(' · ')}</small>}
      </p>
      {term.useInstead !== undefined && (
        <p>
          {t.concept.useInstead}: <strong lang={language}>{page.wording.list(term.useInstead)}</strong>
        </p>
      )}
      {term.reason !== undefined && (
        <p>
          {t.concept.because}: <Inline page={page} text={say(page, term.reason)} />
        </p>
      )}
      {term.usage !== undefined && (
        <p>
          <Inline page={page} text={say(page, term.usage)} />
        </p>
      )}
      {term.contexts.map((context) => (
        <p class="term__example" lang={language}>
          <Inline page={page} text={context.text} />
          {context.source !== undefined && <Citation page={page} references={[context.source]} />}
        </p>
      ))}
    </li>
  );
};
