import { fill } from '#model/fill.ts';
import { AnswerList } from '../components/answer-list.tsx';
import { answerStrings } from '../components/answer-strings.ts';
import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { type PageContext, say } from '../context.ts';
import type { Answer } from '../search-answers.ts';

interface Props {
  readonly page: PageContext;
  readonly query: string;
  readonly answers: readonly Answer[];
  /** Whether this copy of the site can answer without script. */
  readonly live: boolean;
}

/** The search page: results from the server, and as one types where there is script. */
export const SearchPage = ({ page, query, answers, live }: Props) => {
  const { t, snapshot, wording } = page;
  const { title, lead } = t.sections.search;
  const strings = { ...answerStrings(t), results: t.counts.results, nothing: t.search.nothing };
  return (
    <Layout page={page} title={title} description={lead} script={page.assets.searchScript}>
      <h1>{title}</h1>
      <SearchForm page={page} value={query} />
      <div
        id="answers"
        data-index={page.assets.searchIndex(page.language)}
        data-strings={JSON.stringify(strings)}
        data-language={page.language}
      >
        <p role="status" id="answers-status">
          {query !== '' &&
            (answers.length > 0 ? wording.count('results', answers.length) : fill(t.search.nothing, { query }))}
        </p>
        <AnswerList answers={answers} strings={strings} />
      </div>
      {!live && (
        <noscript>
          <p>{t.search.noScript}</p>
        </noscript>
      )}
      <h2>{t.sections.glossaries.title}</h2>
      {query !== '' && answers.length === 0 && <p>{t.search.nothingHint}</p>}
      <ul class="links">
        {snapshot.toolkit.glossaries.map((glossary) => (
          <li>
            <a href={page.href(`glossary:${glossary.id}`)}>{say(page, glossary.title)}</a>
          </li>
        ))}
      </ul>
      <p>
        {t.checkPage.fromSearch} <a href={page.href('check')}>{t.checkPage.title}</a>
      </p>
      <p class="hint">{t.search.private}</p>
    </Layout>
  );
};
