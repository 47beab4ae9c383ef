import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { type PageContext, say } from '../context.ts';
import { iconPath, manifestPath, summaryPath } from '../offline/copy-format.ts';

const sections = ['glossaries', 'distinctions', 'tools', 'presentations', 'resources', 'about'] as const;

/** Where a copy is kept, updated and deleted, an app installed, the single file fetched; and where the app begins. */
export const Offline = ({ page }: { page: PageContext }) => {
  const { t, language, assets } = page;
  const { offline } = t;
  const name = say(page, page.snapshot.toolkit.meta.name);
  // The script's own texts; what it does not need is not sent twice.
  const { looking, size, keeping, kept, newer, current, deleted, failed, noRoom, unsupported } = offline;
  const strings = { looking, size, keeping, kept, newer, current, deleted, failed, noRoom, unsupported };
  return (
    <Layout
      page={page}
      title={offline.title}
      description={offline.lead}
      script={assets.offlineScript}
      kind="page offline"
      head={<link rel="manifest" href={manifestPath(language, false)} />}
    >
      <h1>{offline.title}</h1>
      <p class="lead">{offline.lead}</p>
      <p class="trap">
        <strong>{t.concept.caution}:</strong> {offline.warning}
      </p>
      <section aria-labelledby="copy">
        <h2 id="copy">{offline.copyTitle}</h2>
        <p>{offline.copyText}</p>
        <div
          class="copy"
          data-summary={summaryPath(language)}
          data-language={language}
          data-strings={JSON.stringify(strings)}
        >
          <p class="copy__state" role="status"></p>
          <p>
            <button class="usa-button" type="button" name="keep" hidden>
              {offline.keep}
            </button>
            <button class="usa-button" type="button" name="update" hidden>
              {offline.update}
            </button>
            <button class="usa-button" type="button" name="delete" hidden>
              {offline.delete}
            </button>
          </p>
          <noscript>
            <p>{offline.needsScript}</p>
          </noscript>
        </div>
        <p class="meta">{offline.limits}</p>
      </section>
      <section aria-labelledby="app">
        <h2 id="app">{offline.appTitle}</h2>
        <p>{offline.appText}</p>
        <fieldset class="app">
          <legend>{offline.appName}</legend>
          {[
            { plain: false, label: name },
            { plain: true, label: offline.plainName },
          ].map(({ plain, label }) => (
            <label>
              <input
                type="radio"
                name="app"
                checked={!plain}
                data-manifest={manifestPath(language, plain)}
                data-icon={iconPath(plain, 180)}
                value={label}
              />{' '}
              {label}
            </label>
          ))}
          <p>
            <button class="usa-button" type="button" name="install" hidden>
              {offline.install}
            </button>
          </p>
        </fieldset>
      </section>
      <section aria-labelledby="pack">
        <h2 id="pack">{offline.packTitle}</h2>
        <p>{offline.packText}</p>
        <p>
          <a href={assets.pack} download={offline.packName}>
            {offline.packLink}
          </a>
        </p>
      </section>
      <SearchForm page={page} title={t.home.findWord} />
      <section aria-labelledby="sections">
        <h2 id="sections">{t.home.sections}</h2>
        <ul class="links">
          {sections
            .filter((key) => page.addresses.path(language, key) !== undefined)
            .map((key) => (
              <li>
                <a href={page.href(key)}>{t.sections[key].title}</a>
              </li>
            ))}
        </ul>
      </section>
    </Layout>
  );
};
