import { z } from 'zod';
import { type Checker, createChecker } from '#check/checker.ts';
import { summaryOf } from '#check/finding.ts';
import { writeJson } from '#check/output/json.ts';
import { vocabularyOf } from '#check/vocabulary.ts';
import { checkRequest } from '#checking/check-request.ts';
import { CheckRequest, longestText } from '#checking/request.ts';
import { fill } from '#model/fill.ts';
import { plainText } from '#model/markdown.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import type { Route } from '#site/addresses.ts';
import { checkedText, summaryText } from '#site/check/checked-text.ts';
import { markPassages } from '#site/check/marked-passages.ts';
import type { CheckedForm } from '#site/pages/check.tsx';
import type { Site } from '#site/site.tsx';
import { readBody } from './body.ts';

/** A text of the longest length takes up to three bytes a character, and there may be two of them. */
const largestBody = 6 * longestText + 10_000;

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly expected: string;
  readonly mend: string;
}

const refusals = {
  type: {
    code: 'not-json',
    message: 'the body is not JSON',
    expected: 'Content-Type: application/json, and an object such as {"text": "…", "language": "es"}',
    mend: 'See docs/check.md for the fields.',
  },
  size: {
    code: 'too-large',
    message: `the body is larger than ${largestBody} bytes`,
    expected: `a text of at most ${longestText} characters`,
    mend: 'Send it in parts, or use the command line, which takes texts of any size: existe-ayuda check',
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** What is answered; the caller puts its headers to it. */
export interface CheckAnswer {
  readonly status: 200 | 400 | 413 | 415 | 422;
  readonly type: 'application/json' | 'text/html; charset=utf-8';
  readonly body: string;
}

/** Answers those who send a text to be checked. Nothing of a text is kept or written down. */
export interface CheckEndpoint {
  /** `POST /check`, for programs. */
  json(request: Request): Promise<CheckAnswer>;
  /** The form of the page that checks a text, for browsers without script. */
  form(request: Request, route: Route): Promise<CheckAnswer>;
}

const refused = (status: CheckAnswer['status'], refusal: Refusal): CheckAnswer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify({ version: 1, error: refusal }, null, 2)}\n`,
});

const isJson = (request: Request): boolean =>
  /^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '');

/** The checker is made when it is first asked for: most servers only show pages. */
export function createCheckEndpoint(
  snapshot: Snapshot,
  site: Pick<Site, 'renderChecked' | 'addresses'>,
): CheckEndpoint {
  let made: Checker | undefined;
  const checker = (): Checker => (made ??= createChecker(vocabularyOf(snapshot)));

  const shownOf = (route: Route, sent: Omit<CheckedForm, 'said' | 'shown'>): CheckedForm => {
    const { language } = route;
    const strings = snapshot.toolkit.strings[language]?.checkPage;
    if (strings === undefined) throw new Error(`no interface in "${language}"`);
    if (sent.text.length > longestText || sent.original.length > longestText) {
      const limit = new Intl.NumberFormat(language).format(longestText);
      return { ...sent, original: '', text: '', said: fill(strings.tooLong, { limit }), shown: [] };
    }
    const { document, findings } = checkRequest(checker(), {
      text: sent.text,
      source: sent.original,
      ui: language,
      language: sent.language,
      audience: sent.audience,
    });
    const options = {
      strings,
      language,
      live: false,
      about: (id: string) => {
        const concept = snapshot.concept(id);
        const href = site.addresses.path(language, `concept:${id}`);
        if (concept === undefined || href === undefined) return undefined;
        return { name: nameOf(concept, language), href, meaning: plainText(concept.languages[language]?.plain ?? '') };
      },
    };
    const said = sent.text.trim() === '' ? strings.empty : summaryText(summaryOf(findings), options);
    return { ...sent, said, shown: checkedText(markPassages(document, findings), options) };
  };

  return {
    async json(request) {
      if (!isJson(request)) return refused(415, refusals.type);
      const body = await readBody(request, largestBody);
      if (body === undefined) return refused(413, refusals.size);
      let sent: unknown;
      try {
        sent = JSON.parse(body.toString('utf8'));
      } catch (error) {
        return refused(400, { ...refusals.type, message: `the body is not JSON: ${(error as Error).message}` });
      }
      const read = CheckRequest.safeParse(sent);
      if (!read.success) {
        return refused(422, {
          code: 'not-a-request',
          message: z.prettifyError(read.error),
          expected: refusals.type.expected,
          mend: refusals.type.mend,
        });
      }
      const { reports } = checkRequest(checker(), read.data);
      return { status: 200, type: 'application/json', body: writeJson(reports) };
    },

    async form(request, route) {
      const html = (status: CheckAnswer['status'], form: CheckedForm): CheckAnswer => ({
        status,
        type: 'text/html; charset=utf-8',
        body: site.renderChecked(route, form),
      });
      const nothing = { original: '', text: '', language: undefined, audience: undefined };
      const strings = snapshot.toolkit.strings[route.language]?.checkPage;
      const body = await readBody(request, largestBody);
      if (body === undefined) {
        const limit = new Intl.NumberFormat(route.language).format(longestText);
        return html(413, { ...nothing, said: fill(strings?.tooLong ?? '', { limit }), shown: [] });
      }
      const type = request.headers.get('content-type') ?? '';
      const sent = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
      if (sent === undefined) return html(400, { ...nothing, said: strings?.empty ?? '', shown: [] });
      const field = (name: string): string => {
        const value = sent.get(name);
        return typeof value === 'string' ? value : '';
      };
      const known = (name: string): string | undefined => {
        const value = field(name);
        return CheckRequest.shape.language.safeParse(value).success ? value : undefined;
      };
      const form = shownOf(route, {
        // Browsers send every line break as CR LF (HTML, 4.10.21.4).
        original: field('original').replaceAll('\r\n', '\n'),
        text: field('text').replaceAll('\r\n', '\n'),
        language: known('language'),
        audience: known('audience'),
      });
      return html(form.shown.length === 0 && form.text === '' && field('text') !== '' ? 413 : 200, form);
    },
  };
}
