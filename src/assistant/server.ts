import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { createChecker } from '#check/checker.ts';
import { writeJson } from '#check/output/json.ts';
import type { Vocabulary } from '#check/vocabulary.ts';
import { checkRequest } from '#checking/check-request.ts';
import { checkSettings, textFields, translationFields } from '#checking/request.ts';
import type { Concept } from '#model/concept.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { entriesOf } from '#search/entries-of.ts';
import { createSearch, type Search } from '#search/search.ts';
import { toldConcept, toldDistinction } from './concepts.ts';

/** What an assistant is told before anything else. */
const instructions = `The bilingual (Spanish and English) glossary of victim services, and its checker.
Before you write or translate about human trafficking, sexual violence or help for survivors, look the words up with
find_term. In Spanish, "trata de personas" is human trafficking and "tráfico de personas" is smuggling: mixing them up
costs people their protection; explain_distinction sets such pairs side by side. Check what you wrote with check_text,
and a translation beside its original with check_translation. A finding of severity "note" is a question for the
writer, not an error. Nothing here has to leave this computer; a qualified linguist and an advocate should still read
what matters. It gives information, not legal advice.`;

/** A word, a phrase, a short question. */
const query = z.string().trim().min(1).max(200);
const language = z.string().max(20).optional();

/** Reads a word as one of the toolkit's concepts. */
function conceptFor(snapshot: Snapshot, search: Search, text: string): Concept | undefined {
  const own = snapshot.concept(text);
  if (own !== undefined) return own;
  const [found] = search.query(text, { limit: 1, kinds: ['concept'] });
  return found === undefined ? undefined : snapshot.concept(found.id);
}

/** The same as text, for assistants that do not read structured content. */
const answer = (content: object): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(content, null, 2) }],
  structuredContent: { ...content },
});
const failure = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

const hints = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/**
 * A server of the Model Context Protocol over one toolkit. It reads what it is sent and answers; it keeps nothing,
 * writes nothing and asks nobody.
 * @param version of the program
 */
export function createAssistantServer(snapshot: Snapshot, vocabulary: Vocabulary, version: string): McpServer {
  const search = createSearch(entriesOf(snapshot.toolkit));
  const checker = createChecker(vocabulary);
  const server = new McpServer({ name: 'existe-ayuda', version }, { instructions });

  server.registerTool(
    'find_term',
    {
      title: 'Find a term',
      description:
        'Looks a word up in both languages: its concepts, with definitions, terms by language and region, terms that must not be used with the reason and what to say instead, and what it is confused with. Accents may be left out; inflected forms and a typing error are found.',
      inputSchema: {
        query: query.describe('A word or phrase in English or Spanish'),
        language: language.describe('Match terms of this language only, such as es'),
        limit: z.int().min(1).max(20).default(5).describe('At most so many concepts'),
      },
      annotations: hints,
    },
    ({ query: asked, language: only, limit }) => {
      const found = search.query(asked, { limit, kinds: ['concept'], ...(only !== undefined && { language: only }) });
      const concepts = found.flatMap(({ id, match }) => {
        const concept = snapshot.concept(id);
        if (concept === undefined) return [];
        const { language: of, text, status } = match;
        return [{ match: { language: of, text, status }, ...toldConcept(snapshot, concept) }];
      });
      return answer({ query: asked, concepts });
    },
  );

  server.registerTool(
    'explain_distinction',
    {
      title: 'Explain a distinction',
      description:
        'Sets two concepts that are confused side by side: what each means, what goes wrong where one is taken for the other, and by what criteria they are told apart.',
      inputSchema: {
        first: query.describe('A term or the id of a concept, such as "trata de personas"'),
        second: query.describe('The one it is confused with, such as "smuggling"'),
      },
      annotations: hints,
    },
    ({ first, second }) => {
      const [one, other] = [first, second].map((text) => conceptFor(snapshot, search, text));
      const missing = one === undefined ? first : other === undefined ? second : undefined;
      if (one === undefined || other === undefined) {
        return failure(`No concept was found for "${missing}". Look for it with find_term.`);
      }
      if (one === other) {
        return failure(`"${first}" and "${second}" are terms of the same concept, ${one.id}: see find_term.`);
      }
      return answer(toldDistinction(snapshot, one, other));
    },
  );

  server.registerTool(
    'check_text',
    {
      title: 'Check a text',
      description:
        'Finds words in an English or Spanish text that do harm, are outdated, or are often confused, with the reason, the place (lines and columns from 1, offsets from 0 in UTF-16 code units) and what to say instead.',
      inputSchema: { ...textFields, ...checkSettings },
      annotations: hints,
    },
    (asked) => answer(JSON.parse(writeJson(checkRequest(checker, asked).reports))),
  );

  server.registerTool(
    'check_translation',
    {
      title: 'Check a translation',
      description:
        'Compares a translation with its original: a term rendered by a concept that it is confused with (trafficking as tráfico), by a term that must not be used, left untranslated, left out, or rendered in two ways. Lines are matched where both have as many, else paragraphs, else the whole. Findings in the original are told under the path "source".',
      inputSchema: { ...translationFields, ...checkSettings },
      annotations: hints,
    },
    (asked) => answer(JSON.parse(writeJson(checkRequest(checker, asked).reports))),
  );

  return server;
}
