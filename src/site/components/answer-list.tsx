import type { Answer } from '../search-answers.ts';
import { type AnswerStrings, cautionText } from './answer-strings.ts';

/** Search results. The browser's script builds the same elements (see `client/search.ts`). */
export const AnswerList = ({ answers, strings }: { answers: readonly Answer[]; strings: AnswerStrings }) => (
  <ol class="answers">
    {answers.map((answer) => (
      <li>
        <a href={answer.href}>{answer.title}</a>
        {answer.others.map((other) => (
          <>
            {' '}
            <span lang={other.language} dir="auto">
              {other.text}
            </span>
          </>
        ))}{' '}
        <small>{strings.kinds[answer.kind]}</small>
        {answer.caution !== undefined && (
          <p class="caution">
            <strong>{strings.caution}:</strong> {cautionText(strings, answer.caution)}
          </p>
        )}
      </li>
    ))}
  </ol>
);
