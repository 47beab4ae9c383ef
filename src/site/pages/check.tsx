import type { Child } from 'hono/jsx';
import { passageFormats } from '#formats/passage-formats.ts';
import { fill } from '#model/fill.ts';
import { type Element, htmlOf } from '../check/elements.ts';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../context.ts';

/** The longest text that the page takes, in UTF-16 code units; longer ones are for the command line. */
export const longestText = 1_000_000;

/** A form that was sent to the server by a browser without script. */
export interface CheckedForm {
  readonly original: string;
  readonly text: string;
  readonly language: string | undefined;
  readonly audience: string | undefined;
  /** How many findings, or why there is no answer. */
  readonly said: string;
  /** The text with its findings. */
  readonly shown: readonly Element[];
}

interface Props {
  readonly page: PageContext;
  readonly form: CheckedForm | undefined;
  /** Whether a server stands behind the page and can check for browsers without script. */
  readonly live: boolean;
}

/** The regions that terms of the toolkit are of, by name in the language of the page. */
function regionsOf({ snapshot, wording }: PageContext): { tag: string; name: string }[] {
  const tags = new Set(
    snapshot.toolkit.concepts.flatMap(({ languages }) =>
      Object.values(languages).flatMap(({ terms }) => terms.flatMap(({ regions }) => regions)),
    ),
  );
  return [...tags]
    .map((tag) => {
      const [language = '', region] = tag.split('-');
      const place = region === undefined ? '' : `${wording.regionName(region)} · `;
      return { tag, name: `${place}${wording.languageName(language)}` };
    })
    .sort((a, b) => wording.compare(a.name, b.name));
}

const Button = ({ does, hidden = false, children }: { does: string; hidden?: boolean; children?: Child }) => (
  <button type="button" class="usa-button usa-button--outline" data-do={does} hidden={hidden}>
    {children}
  </button>
);

const Area = ({ name, label, value, hint }: { name: string; label: Child; value: string; hint?: string }) => (
  <div class={`check__field check__field--${name}`}>
    <label for={`check-${name}`}>{label}</label>
    {hint !== undefined && (
      <span class="hint" id={`check-${name}-hint`}>
        {hint}
      </span>
    )}
    <textarea
      class="usa-input"
      id={`check-${name}`}
      name={name}
      rows={9}
      spellcheck={false}
      autocomplete="off"
      autocapitalize="sentences"
      {...(hint !== undefined && { 'aria-describedby': `check-${name}-hint` })}
    >
      {value}
    </textarea>
  </div>
);

/** The page that checks a text: on the reader's device or, without script, on the server. */
export const Check = ({ page, form, live }: Props) => {
  const { t, snapshot, wording } = page;
  const strings = t.checkPage;
  const extensions = Object.values(passageFormats).flatMap((format) => format.extensions);
  const kinds = ['.docx', '.pptx', '.pdf', '.html', '.md', '.txt', '.xlf', '.tmx', '.po', '.csv', '.srt'];
  return (
    <Layout page={page} title={strings.title} description={strings.lead} script={page.assets.checkScript}>
      <h1>{strings.title}</h1>
      <p class="lead">{strings.lead}</p>
      <p class="check__private">{strings.private}</p>
      <noscript>
        <p class="caution">
          {strings.noScript} {live ? strings.noScriptServer : strings.noScriptStatic}
        </p>
      </noscript>
      <form
        class="check"
        method="post"
        action={page.route.path}
        enctype="multipart/form-data"
        autocomplete="off"
        data-checker={page.assets.checker}
        data-vocabulary={page.assets.checkData(page.language)}
        data-language={page.language}
        data-limit={longestText}
        data-loading={strings.loading}
        data-failed={strings.failed}
        data-hint={strings.hint}
        data-strings={JSON.stringify(strings)}
      >
        <fieldset class="check__mode">
          <legend class="usa-sr-only">{strings.mode}</legend>
          <label>
            <input type="radio" name="mode" id="check-one" value="one" checked={!form?.original} /> {strings.one}
          </label>
          <label>
            <input type="radio" name="mode" id="check-two" value="two" checked={Boolean(form?.original)} />{' '}
            {strings.two}
          </label>
        </fieldset>
        <div class="check__fields">
          <Area name="original" label={strings.original} value={form?.original ?? ''} hint={strings.originalHint} />
          <Area
            name="text"
            label={
              <>
                <span class="check__alone">{strings.text}</span>
                <span class="check__other">{strings.translation}</span>
              </>
            }
            value={form?.text ?? ''}
          />
        </div>
        <p class="check__opened" id="check-opened" hidden>
          <span data-name></span> <Button does="clear">{strings.closeFile}</Button>
        </p>
        <details class="check__options">
          <summary>{strings.options}</summary>
          <div class="check__choices">
            <p class="field">
              <label for="check-language">{strings.language}</label>
              <select class="usa-select" id="check-language" name="language">
                <option value="">{strings.anyLanguage}</option>
                {snapshot.languages.map((tag) => (
                  <option value={tag} selected={form?.language === tag}>
                    {wording.languageTitle(tag)}
                  </option>
                ))}
              </select>
            </p>
            <p class="field">
              <label for="check-audience">{strings.audience}</label>
              <select class="usa-select" id="check-audience" name="audience">
                <option value="">{strings.anyAudience}</option>
                {regionsOf(page).map(({ tag, name }) => (
                  <option value={tag} selected={form?.audience === tag}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
          </div>
        </details>
        <div class="check__begin">
          <label class="usa-button check__file">
            {strings.file}
            <input type="file" class="usa-sr-only" accept={extensions.join(',')} aria-describedby="check-kinds" />
          </label>
          <Button does="example">{strings.example}</Button>
          <Button does="clear">{strings.clear}</Button>
        </div>
        <p class="hint check__kinds" id="check-kinds">
          {fill(strings.fileHint, { formats: kinds.join(' ') })}
        </p>
        {live && (
          <noscript>
            <button class="usa-button" type="submit">
              {strings.submit}
            </button>
          </noscript>
        )}
      </form>
      <section class="checked" aria-labelledby="check-found">
        <h2 id="check-found">{strings.results}</h2>
        <p role="status" id="check-status" tabindex={-1}>
          {form?.said}
        </p>
        <div class="check__changes" id="check-changes" hidden>
          <Button does="use-safe" hidden>
            {strings.useSafe}
          </Button>
          <Button does="undo" hidden>
            {strings.undo}
          </Button>
        </div>
        {form === undefined ? (
          <div id="check-results">
            <p class="checked__hint">{strings.empty}</p>
          </div>
        ) : (
          <div id="check-results" dangerouslySetInnerHTML={{ __html: form.shown.map(htmlOf).join('') }}></div>
        )}
        <div class="check__tools" id="check-tools" hidden>
          <Button does="copy">{strings.copy}</Button>
          <Button does="save-text">{strings.saveText}</Button>
          <Button does="save-report">{strings.saveReport}</Button>
        </div>
        <div class="check__steps" id="check-steps" hidden>
          <Button does="previous">{strings.previous}</Button>
          <span data-position></span>
          <Button does="next">{strings.next}</Button>
        </div>
      </section>
    </Layout>
  );
};
