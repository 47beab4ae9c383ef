import type { Citations } from '#formats/csl/citations.ts';
import { nameOf, type Snapshot } from '#model/snapshot.ts';
import { encodeEntries } from '#search/encode.ts';
import { entriesOf } from '#search/entries-of.ts';
import { isNationwide } from '../areas.ts';
import { answerStrings } from '../components/answer-strings.ts';
import { Logo } from '../components/logo.tsx';
import { confirmedFirst } from '../confirmed-first.ts';
import { type PageContext, say } from '../context.ts';
import { compactHtml } from './compact.ts';
import { ConceptEntry } from './concept-entry.tsx';
import { DistinctionEntry } from './distinction-entry.tsx';
import { anchorOf, packContext } from './pack-context.ts';
import { packStyle } from './pack-style.ts';
import { Each, type LeftOut, leaveOut, type Whole } from './parts.tsx';
import { ServiceEntry } from './service-entry.tsx';

export interface PackScript {
  readonly text: string;
  /** SHA-256 in base64, for the file's own content policy. */
  readonly hash: string;
}

/** What the file may weigh, in bytes: a chat takes it, and an old telephone opens it. */
const largest = 2_000_000;

/** Not even the least that the file must hold can be said in so few bytes. */
export class PackTooLarge extends Error {
  override readonly name = 'PackTooLarge';
}

export interface Pack {
  readonly html: string;
  /** What had to be left out. The file says so too. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The toolkit as one HTML file that works from a memory stick, without a network and without script: services,
 * distinctions, the glossaries in all languages side by side, sources. With script it can be searched as one types. Its
 * title says nothing of violence, and its own content policy lets it fetch nothing.
 * @param citations in the toolkit's first language
 * @param limit in bytes
 * @throws {PackTooLarge} where the file passes the limit whatever is left out
 */
export function writePack(snapshot: Snapshot, citations: Citations, script: PackScript, limit = largest): Pack {
  const sources = snapshot.toolkit.sources.map(({ id }) => id);
  const pagesOf = (leftOut: ReadonlySet<LeftOut>): PageContext[] =>
    snapshot.languages.flatMap((language) => {
      const t = snapshot.toolkit.strings[language];
      return t === undefined ? [] : [packContext(snapshot, t, !leftOut.has('sources'))];
    });
  /** The bulk of the file: rendered once for all steps that do not change it. */
  const rendered = new Map<string, string>();
  const glossaries = (leftOut: ReadonlySet<LeftOut>): string => {
    const key = `${leftOut.has('sources')} ${leftOut.has('notes')}`;
    const known = rendered.get(key) ?? String(<Glossaries pages={pagesOf(leftOut)} leftOut={leftOut} />);
    rendered.set(key, known);
    return known;
  };
  let size = 0;
  for (let step = 0; step <= leaveOut.length; step += 1) {
    const leftOut = leaveOut.slice(0, step);
    const without = new Set(leftOut);
    const props = { pages: pagesOf(without), leftOut: without, citations, script, glossaries: glossaries(without) };
    const view = <File {...props} />;
    const html = compactHtml(`<!DOCTYPE html>${String(view)}`, sources);
    size = new TextEncoder().encode(html).length;
    if (size <= limit) return { html, leftOut };
  }
  throw new PackTooLarge(`the single file would have ${size} bytes; ${limit} are allowed`);
}

type FileProps = Whole & {
  readonly citations: Citations;
  readonly script: PackScript;
  /** As HTML. */
  readonly glossaries: string;
};

/** The parts of the file: the ids of their headings, and what they are called. */
const parts: readonly (readonly [string, (page: PageContext) => string])[] = [
  ['services', (page) => page.t.sections.resources.title],
  ['distinctions', (page) => page.t.sections.distinctions.title],
  ['glossaries', (page) => page.t.sections.glossaries.title],
  ['sources', (page) => page.t.sections.sources.title],
];

const PartHeading = ({ pages, id }: Pick<Whole, 'pages'> & { id: string }) => (
  <h2 id={id}>
    <Each pages={pages} of={(page) => parts.find(([part]) => part === id)?.[1](page) ?? ''} />
  </h2>
);

const listName = (page: PageContext): string => `A–Z: ${page.wording.languageTitle(page.language)}`;

const Top = ({ pages, leftOut }: Whole) => (
  <header>
    <h1>
      <Logo /> <Each pages={pages} of={(page) => say(page, page.snapshot.toolkit.meta.name)} />
    </h1>
    {pages.map((page) => {
      const { meta } = page.snapshot.toolkit;
      return (
        <p lang={page.language}>
          {page.t.site.release} {meta.release.version}, {page.wording.date(meta.release.date)}. {page.t.site.licence}:{' '}
          <a href={meta.licence.url} rel="license noreferrer">
            {meta.licence.name}
          </a>
          . {page.t.site.notGovernment} {page.t.site.notLegalAdvice} {page.t.offline.warning}
          {leftOut.size > 0 &&
            ` ${page.t.offline.packWithout} ${page.wording.list([...leftOut].map((each) => page.t.offline[each]))}.`}
        </p>
      );
    })}
    <nav aria-label={pages.map((page) => page.t.site.onThisPage).join(' · ')}>
      <ul>
        {parts
          .filter(([id]) => id !== 'sources' || !leftOut.has('sources'))
          .map(([id, of]) => (
            <li>
              <a href={`#${id}`}>
                <Each pages={pages} of={of} />
              </a>
            </li>
          ))}
        {pages.map((page) => (
          <li>
            <a href={`#list-${page.language}`} lang={page.language}>
              {listName(page)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
);

/** The names of all concepts in one language. */
const List = ({ page }: { page: PageContext }) => {
  const { language, snapshot, wording } = page;
  const names = snapshot.toolkit.concepts
    .map((concept) => ({ name: nameOf(concept, language), id: concept.id }))
    .sort((a, b) => wording.compare(a.name, b.name));
  return (
    <nav lang={language} aria-labelledby={`list-${language}`} class="list">
      <h2 id={`list-${language}`}>{listName(page)}</h2>
      <ul>
        {names.map(({ name, id }) => (
          <li>
            <a href={`#${anchorOf('concept', id)}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Glossaries = ({ pages, leftOut }: Whole) => {
  const [main] = pages;
  if (main === undefined) return <></>;
  const name = (concept: Parameters<typeof nameOf>[0]): string => nameOf(concept, main.language);
  return (
    <>
      {main.snapshot.toolkit.glossaries.map((glossary) => (
        <section aria-labelledby={anchorOf('glossary', glossary.id)}>
          <h2 id={anchorOf('glossary', glossary.id)}>
            <Each pages={pages} of={(page) => say(page, glossary.title)} />
          </h2>
          {[...main.snapshot.conceptsOf(glossary.id)]
            .sort((a, b) => main.wording.compare(name(a), name(b)))
            .map((concept) => (
              <ConceptEntry pages={pages} leftOut={leftOut} concept={concept} />
            ))}
        </section>
      ))}
    </>
  );
};

const Sources = ({ pages, leftOut, citations }: FileProps) => (
  <section aria-labelledby="sources">
    <PartHeading pages={pages} id="sources" />
    <ol>
      {(pages[0]?.snapshot.toolkit.sources ?? []).map((source) => {
        const { URL: address } = source.csl;
        return (
          <li id={`source-${source.id}`}>
            {leftOut.has('addresses') || address === undefined ? (
              citations.entry(source)
            ) : (
              <a href={address} rel="noreferrer">
                {citations.entry(source)}
              </a>
            )}
          </li>
        );
      })}
    </ol>
  </section>
);

/** A text inside a script element: nothing in it ends the element, nor opens a comment. JSON reads it as it was. */
const forScript = (text: string): string => text.replace(/</g, '\\u003c');

const File = (props: FileProps) => {
  const { pages, leftOut, script } = props;
  const [main] = pages;
  if (main === undefined) throw new Error('the toolkit has no language');
  const { toolkit } = main.snapshot;
  const index = encodeEntries(
    entriesOf(toolkit)
      .filter(({ kind }) => kind === 'concept' || kind === 'distinction' || kind === 'resource')
      .map((entry) => ({ entry, place: anchorOf(entry.kind, entry.id) })),
  );
  const strings = Object.fromEntries(
    pages.map(({ language, t }) => [language, { ...answerStrings(t), nothing: t.search.nothing }]),
  );
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${script.hash}'; base-uri 'none'; form-action 'none'`;
  const services = confirmedFirst([
    ...toolkit.resources.filter(isNationwide),
    ...toolkit.resources.filter((each) => !isNationwide(each)),
  ]);
  return (
    <html lang={main.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{pages.map((page) => page.t.offline.plainName).join(' · ')}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: packStyle }}></style>
      </head>
      <body>
        <Top pages={pages} leftOut={leftOut} />
        <main>
          <form role="search" hidden>
            <label for="q">
              <Each pages={pages} of={(page) => page.t.site.searchLabel} />
            </label>
            <input type="search" id="q" autocomplete="off" autocapitalize="none" spellcheck={false} maxlength={200} />
            <p role="status"></p>
            <ol></ol>
          </form>
          <section aria-labelledby="services">
            <PartHeading pages={pages} id="services" />
            {pages.map((page) => (
              <p lang={page.language}>{page.t.resource.callFirst}</p>
            ))}
            {services.map((resource) => (
              <ServiceEntry pages={pages} resource={resource} />
            ))}
          </section>
          <section aria-labelledby="distinctions">
            <PartHeading pages={pages} id="distinctions" />
            {toolkit.distinctions.map((distinction) => (
              <DistinctionEntry pages={pages} leftOut={leftOut} distinction={distinction} />
            ))}
          </section>
          {pages.map((page) => (
            <List page={page} />
          ))}
          <PartHeading pages={pages} id="glossaries" />
          <div dangerouslySetInnerHTML={{ __html: props.glossaries }}></div>
          {!leftOut.has('sources') && <Sources {...props} />}
        </main>
        <script
          type="application/json"
          id="index"
          dangerouslySetInnerHTML={{ __html: forScript(JSON.stringify(index)) }}
        ></script>
        <script
          type="application/json"
          id="strings"
          dangerouslySetInnerHTML={{ __html: forScript(JSON.stringify(strings)) }}
        ></script>
        <script dangerouslySetInnerHTML={{ __html: script.text }}></script>
      </body>
    </html>
  );
};
