import { Layout } from '../components/layout.tsx';
import { Inline } from '../components/prose.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { type PageContext, say } from '../context.ts';

const sections = ['about', 'glossaries', 'distinctions', 'presentations', 'tools', 'message', 'resources'] as const;

/** The start page: two doors, the search box, and the way to each section. */
export const Home = ({ page }: { page: PageContext }) => {
  const { t } = page;
  const { meta, distinctions } = page.snapshot.toolkit;
  const [first] = distinctions;
  return (
    <Layout page={page} title={say(page, meta.name)} description={say(page, meta.summary)} kind="page home">
      <h1>
        {say(page, meta.name)} <span class="tagline">{say(page, meta.tagline)}</span>
      </h1>
      <p class="lead">
        <Inline page={page} text={say(page, meta.summary)} />
      </p>
      <ul class="doors">
        <li>
          <a class="door door--help" href={page.href('help')}>
            <strong>{t.home.needHelp}</strong>
            <span>{t.home.needHelpText}</span>
          </a>
        </li>
        <li>
          <a class="door" href="#sections">
            <strong>{t.home.helpOthers}</strong>
            <span>{t.home.helpOthersText}</span>
          </a>
        </li>
      </ul>
      <SearchForm page={page} title={t.home.findWord} />
      {first !== undefined && (
        <section class="trap" aria-labelledby="trap">
          <h2 id="trap">
            <Inline page={page} text={t.home.trapTitle} />
          </h2>
          <p>
            <Inline page={page} text={t.home.trapText} />{' '}
            <a href={page.href(`distinction:${first.id}`)}>{t.home.trapLink}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="sections">
        <h2 id="sections">{t.home.sections}</h2>
        <ul class="cards">
          {sections
            .filter((key) => page.addresses.path(page.language, key) !== undefined)
            .map((key) => (
              <li>
                <a href={page.href(key)}>{t.sections[key].title}</a>
                <p>{t.sections[key].lead}</p>
              </li>
            ))}
        </ul>
      </section>
    </Layout>
  );
};
