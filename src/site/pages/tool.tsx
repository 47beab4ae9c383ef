import type { z } from 'zod';
import type { Concept } from '#model/concept.ts';
import { fill } from '#model/fill.ts';
import { citedIn } from '#model/markdown.ts';
import { nameOf } from '#model/snapshot.ts';
import { sourceId } from '#model/source.ts';
import {
  type Pronunciation as PronunciationSchema,
  spokenTime,
  type Tool as ToolData,
  wordsPerMinute,
} from '#model/tool.ts';
import { holds, passagesOf, type Settings, settingsOf, writeConditions } from '#model/tool-switches.ts';
import {
  fieldLabel,
  fieldsOf,
  type LocalField,
  localValues,
  splitAtFields,
  withoutUnsaidAddress,
} from '#publish/organization-profile.ts';
import { Facts, headerRows } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline, Prose } from '../components/prose.tsx';
import { SourcesList } from '../components/sources-list.tsx';
import { type PageContext, say } from '../context.ts';

/** A field of the local agency: what its profile says, or a line to write on. With script it can be filled in. */
const Field = ({ page, field }: { page: PageContext; field: LocalField }) => {
  const value = localValues(page.snapshot.toolkit.organization, page.language)[field];
  return value === undefined ? (
    <span class="blank" data-field={field}>
      ________________ ({fieldLabel(field, page.t)})
    </span>
  ) : (
    <span data-field={field}>{value}</span>
  );
};

const withFields = (page: PageContext) => (words: string) => (
  <>
    {splitAtFields(words).map((part) => (typeof part === 'string' ? part : <Field page={page} field={part.field} />))}
  </>
);

/** How long the passages take to be said; a line to write on takes no time. */
const Timing = ({ page, passages }: { page: PageContext; passages: readonly string[] }) => {
  const values = localValues(page.snapshot.toolkit.organization, page.language);
  const text = splitAtFields(passages.join('\n\n'))
    .map((part) => (typeof part === 'string' ? part : (values[part.field] ?? '')))
    .join('');
  const { words, seconds } = spokenTime(text);
  return (
    <p class="meta" data-timing={page.t.tool.timing} data-pace={wordsPerMinute}>
      {fill(page.t.tool.timing, { words: page.wording.number(words), seconds: page.wording.number(seconds) })}
    </p>
  );
};

/**
 * A panel. It holds the passages of every setting, and shows those that are said with this one: with
 * script another setting shows at once.
 */
const Panel = ({
  page,
  tool,
  text,
  settings,
}: {
  page: PageContext;
  tool: ToolData;
  text: string;
  settings: Settings;
}) => {
  const passages = passagesOf(text);
  const said = passages.filter(({ conditions }) => holds(conditions, settings));
  const words = withFields(page);
  return (
    <article class="panel" hidden={said.length === 0}>
      {passages.map((passage) =>
        passage.conditions.length === 0 ? (
          <Prose page={page} text={passage.text} words={words} />
        ) : (
          <div data-when={writeConditions(passage.conditions)} hidden={!holds(passage.conditions, settings)}>
            <Prose page={page} text={passage.text} words={words} />
          </div>
        ),
      )}
      {tool.layout === 'script' && <Timing page={page} passages={said.map((passage) => passage.text)} />}
    </article>
  );
};

/** Chooses what the tool says. A switch that is off sends `off`, so that an address always says both. */
const Switches = ({ page, tool, settings }: { page: PageContext; tool: ToolData; settings: Settings }) => (
  <form class="switches" method="get" action={page.route.path} autocomplete="off">
    <fieldset>
      <legend>{page.t.tool.switches}</legend>
      {tool.switches.map(({ id, label, choices }) =>
        choices.length > 0 ? (
          <label>
            {say(page, label)}
            <select class="usa-select" name={id}>
              {choices.map((choice) => (
                <option value={choice.id} selected={settings[id] === choice.id}>
                  {say(page, choice.label)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <label>
            <input type="hidden" name={id} value="off" />
            <input type="checkbox" name={id} value="on" checked={settings[id] === 'on'} /> {say(page, label)}
          </label>
        ),
      )}
      <button class="usa-button" type="submit">
        {page.t.tool.apply}
      </button>
    </fieldset>
  </form>
);

const inputType = (field: LocalField): 'tel' | 'text' => (field === 'phone' || field === 'text-line' ? 'tel' : 'text');

/**
 * Fills the sheet in as one types (`client/fill.ts`). It stands in no form and its fields have no names:
 * there is nothing that could be sent. Without script it does not show.
 */
const FillIn = ({ page, tool, fields }: { page: PageContext; tool: ToolData; fields: readonly LocalField[] }) => {
  const { t } = page;
  return (
    <fieldset class="fill" hidden>
      <legend>{t.tool.fill}</legend>
      <p id="fill-hint">{t.tool.fillHint}</p>
      {fields.map((field) => (
        <label>
          {fieldLabel(field, t)}
          <input
            class="usa-input"
            type={inputType(field)}
            maxlength={200}
            autocomplete="off"
            spellcheck={false}
            data-fills={field}
            aria-describedby="fill-hint"
          />
        </label>
      ))}
      {tool.layout === 'business-card' && <p role="status" data-overflow={t.tool.overflow}></p>}
    </fieldset>
  );
};

/** How words are said, for a speaker who does not know their language. */
const Said = ({ page, pronunciation }: { page: PageContext; pronunciation: z.infer<typeof PronunciationSchema> }) => (
  <article class="panel">
    <h2>{say(page, pronunciation.title)}</h2>
    <dl>
      {(pronunciation.words[page.language] ?? []).map((word) => (
        <div>
          <dt {...(word.language !== undefined && { lang: word.language })}>{word.written}</dt>
          <dd>{word.said}</dd>
        </div>
      ))}
    </dl>
  </article>
);

/** The chosen concepts in two columns: the page's language, then the others. */
const TermSheet = ({ page, ids }: { page: PageContext; ids: readonly string[] }) => {
  const { t, snapshot, wording } = page;
  const languages = [page.language, ...snapshot.languages.filter((language) => language !== page.language)];
  const wrongTerms = (concept: Concept, language: string) =>
    (concept.languages[language]?.terms ?? []).filter((term) => term.status === 'do-not-use');
  return (
    <table class="usa-table term-sheet">
      <caption class="usa-sr-only">{t.concept.terms}</caption>
      <thead>
        <tr>
          {languages.map((language) => (
            <th scope="col">{wording.languageTitle(language)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids
          .flatMap((id) => snapshot.concept(id) ?? [])
          .map((concept) => (
            <tr>
              {languages.map((language) => (
                <td lang={language}>
                  <strong>{nameOf(concept, language)}</strong>
                  {wrongTerms(concept, language).map((term) => (
                    <>
                      <br />
                      <span lang={page.language}>{t.status['do-not-use']}:</span> <s>{term.text}</s>
                    </>
                  ))}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
};

/** A printable: how to use it, and the sheet itself at its true size. */
export const Tool = ({ page, id }: { page: PageContext; id: string }) => {
  const { t, language, wording } = page;
  const { tools, organization } = page.snapshot.toolkit;
  const found = tools.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no tool ${id}`);
  const tool = withoutUnsaidAddress(found, organization);
  const title = say(page, tool.title);
  const panels = tool.panels[language] ?? [];
  const fields = fieldsOf(panels.join('\n'));
  const settings = settingsOf(tool.switches, page.query);
  const script = fields.length > 0 || tool.switches.length > 0 ? page.assets.fillScript : undefined;
  return (
    <Layout
      page={page}
      title={title}
      description={say(page, tool.summary)}
      kind={`page tool tool--${tool.layout}`}
      {...(script !== undefined && { script })}
      crumbs={[{ label: t.sections.tools.title, href: page.href('tools') }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        <Inline page={page} text={say(page, tool.summary)} />
      </p>
      <Facts
        items={[
          ...headerRows(page, tool.header),
          [t.tool.howToUse, <Inline page={page} text={say(page, tool.howToUse)} />],
          [t.concept.lastChange, wording.date(tool.changed)],
        ]}
      />
      <h2 class="print-heading">{t.tool.print}</h2>
      <p class="print-hint">{t.tool.printHint}</p>
      <p>
        <a href={`${page.href('print')}?tool=${id}`}>{t.print.title}</a>
      </p>
      {tool.switches.length > 0 && <Switches page={page} tool={tool} settings={settings} />}
      {fields.length > 0 && <FillIn page={page} tool={tool} fields={fields} />}
      <div class="sheet">
        {panels.map((text) => (
          <Panel page={page} tool={tool} text={text} settings={settings} />
        ))}
        {tool.concepts.length > 0 && <TermSheet page={page} ids={tool.concepts} />}
        {tool.pronunciation !== undefined && <Said page={page} pronunciation={tool.pronunciation} />}
      </div>
      <SourcesList
        page={page}
        ids={[...tool.sources.map(sourceId), ...panels.flatMap(citedIn)]}
        title={t.concept.sources}
      />
    </Layout>
  );
};
