import type { PageContext } from '../context.ts';

/** The search box: a plain form. `title` is shown above it as a heading; else the label is enough. */
export const SearchForm = ({ page, title, value = '' }: { page: PageContext; title?: string; value?: string }) => {
  const { t } = page;
  return (
    <form class="search" role="search" action={page.href('search')} method="get">
      {title !== undefined && <h2>{title}</h2>}
      <label for="q">{t.site.searchLabel}</label>
      <div class="search__row">
        <input
          class="usa-input"
          type="search"
          id="q"
          name="q"
          value={value}
          maxlength={200}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="q-hint"
        />
        <button class="usa-button" type="submit">
          {t.site.searchButton}
        </button>
      </div>
      <p id="q-hint" class="hint">
        {t.site.searchHint}
      </p>
    </form>
  );
};
