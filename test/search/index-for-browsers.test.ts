import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerCards } from '#site/answer-cards.ts';
import { answer } from '#site/search-answers.ts';
import { readSearchIndex } from '#site/search-index.ts';
import { createToolkitApp } from '../browser/toolkit-app.ts';

const groups: Record<string, Record<string, string[]>> = parse(
  readFileSync(new URL('queries.yaml', import.meta.url), 'utf8'),
);
const queries = Object.values(groups).flatMap(Object.keys);
const { app, snapshot } = createToolkitApp();

test.each(['en', 'es'])('what is sent to browsers answers every query as the server does, in %s', (language) => {
  const { search, cards } = readSearchIndex(app.site.searchIndex(language));
  const own = answerCards(snapshot, app.site.addresses, language);
  expect(queries.length).toBeGreaterThanOrEqual(80);
  for (const query of queries) {
    expect(answer(search, cards, query), query).toEqual(answer(app.site.search, own, query));
  }
  expect(Object.values(cards)).toEqual(expect.arrayContaining(Object.values(own)));
});
