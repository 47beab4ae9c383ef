import { fill } from '#model/fill.ts';
import type { Resource, Schedule } from '#model/resource.ts';
import { isNationwide } from '../areas.ts';
import { Contact } from '../components/contact.tsx';
import { Facts } from '../components/header-list.tsx';
import { Layout } from '../components/layout.tsx';
import { Inline } from '../components/prose.tsx';
import { confirmedFirst } from '../confirmed-first.ts';
import { type PageContext, say } from '../context.ts';

/**
 * Something to filter by. The style sheet hides what does not fit (`_near.scss`: a chosen option "f3" leaves
 * what has the class "f3"), so that a filter needs no script and no address: an address would be a trace.
 */
interface Choice {
  /** `f0`, `f1` …: by its place among the choices of the page. */
  readonly mark: string;
  readonly label: string;
  fits(resource: Resource): boolean;
}

/** As many choices as the style sheet knows. */
const mostChoices = 40;

function choicesOf(page: PageContext, resources: readonly Resource[]): { languages: Choice[]; services: Choice[] } {
  const { t, wording, snapshot } = page;
  const spoken = new Set(resources.flatMap((resource) => resource.languages));
  // The toolkit's own languages first: most readers look for one of them.
  const own = snapshot.languages.filter((tag) => spoken.has(tag));
  const others = [...spoken]
    .filter((tag) => !own.includes(tag))
    .sort((a, b) => wording.compare(wording.languageName(a), wording.languageName(b)));
  const languages = [...own, ...others].map((tag) => ({
    label: wording.languageTitle(tag),
    fits: (resource: Resource) => resource.languages.includes(tag),
  }));
  const interpreters = resources.some((resource) => resource.interpretation !== undefined)
    ? [{ label: t.near.interpreters, fits: (resource: Resource) => resource.interpretation !== undefined }]
    : [];
  const services = [...new Set(resources.flatMap((resource) => resource.subjects))].map((subject) => ({
    label: t.resourceSubject[subject],
    fits: (resource: Resource) => resource.subjects.includes(subject),
  }));
  const byLabel = (a: { label: string }, b: { label: string }): number => wording.compare(a.label, b.label);
  const all = [...languages, ...interpreters, ...services.sort(byLabel)].slice(0, mostChoices);
  const marked = all.map((choice, index) => ({ mark: `f${index}`, ...choice }));
  const count = languages.length + interpreters.length;
  return { languages: marked.slice(0, count), services: marked.slice(count) };
}

/** A schedule for the script: `always`, or the time zone and then `1 09:00 17:00` for Monday, and so on. */
function encodeSchedule(schedule: Schedule): string {
  if (schedule === 'always') return schedule;
  const days = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
  const times = schedule.times.flatMap(({ days: on, opens, closes }) =>
    on.map((day) => `${days.indexOf(day)} ${opens} ${closes}`),
  );
  return [schedule.timeZone, ...times].join('|');
}

const Select = ({
  page,
  name,
  label,
  choices,
}: {
  page: PageContext;
  name: string;
  label: string;
  choices: readonly Choice[];
}) => (
  <p>
    <label for={name}>{label}</label>
    <select id={name} autocomplete="off">
      <option value="">{page.t.near.any}</option>
      {choices.map((choice) => (
        <option value={choice.mark}>{choice.label}</option>
      ))}
    </select>
  </p>
);

/** Outside of a form: nothing of it can be sent. */
const Filters = ({ page, languages, services }: { page: PageContext; languages: Choice[]; services: Choice[] }) => {
  const { t } = page;
  return (
    <div class="near-filters" role="group" aria-label={t.near.filters}>
      <Select page={page} name="language" label={t.near.language} choices={languages} />
      <Select page={page} name="service" label={t.near.service} choices={services} />
      <p class="near-open" hidden>
        <input type="checkbox" id="open" />
        <label for="open">{t.near.openNow}</label>
      </p>
      <p role="status" data-results={JSON.stringify(t.counts.results)}></p>
    </div>
  );
};

const Card = ({ page, resource, marks }: { page: PageContext; resource: Resource; marks: readonly string[] }) => {
  const { t, wording } = page;
  const website = resource.website && say(page, resource.website);
  const { schedule } = resource;
  return (
    <article
      class={['resource', ...marks].join(' ')}
      id={resource.id}
      aria-labelledby={`name-${resource.id}`}
      {...(schedule !== undefined && { 'data-schedule': encodeSchedule(schedule) })}
    >
      <h3 id={`name-${resource.id}`}>{say(page, resource.name)}</h3>
      {schedule !== undefined && <p class="near-now" hidden data-open={t.near.open} data-closed={t.near.closed}></p>}
      {!resource.confirmed && (
        <p class="unconfirmed">
          <strong>{t.resource.unconfirmed}</strong>
        </p>
      )}
      {resource.contacts.length > 0 && (
        <ul class="contacts">
          {resource.contacts.map((contact) => (
            <Contact page={page} contact={contact} brief />
          ))}
        </ul>
      )}
      <p>
        <Inline page={page} text={say(page, resource.description)} />
      </p>
      {resource.contacts.length === 0 && website === undefined && <p>{t.near.noWay}</p>}
      <Facts
        items={[
          [t.resource.hours, resource.hours && say(page, resource.hours)],
          [
            t.resource.languages,
            resource.languages.length > 0 ? wording.list(resource.languages.map(wording.languageName)) : undefined,
          ],
          [
            t.resource.interpretation,
            resource.interpretation && <Inline page={page} text={say(page, resource.interpretation)} />,
          ],
          [t.resource.forWhom, resource.forWhom && <Inline page={page} text={say(page, resource.forWhom)} />],
          [
            t.resource.website,
            website && (
              <a href={website} rel="noreferrer">
                {new URL(website).hostname.replace(/^www\./, '')}
              </a>
            ),
          ],
          [resource.confirmed ? t.resource.verifiedOn : t.resource.lookedUpOn, wording.date(resource.verifiedOn)],
        ]}
      />
    </article>
  );
};

const States = ({ page, current }: { page: PageContext; current: string | undefined }) => {
  const { t, wording } = page;
  const states = Object.entries(t.areas).sort(([, a], [, b]) => wording.compare(a, b));
  return (
    <nav aria-labelledby="states">
      <h2 id="states">{t.near.chooseState}</h2>
      <ul class="links">
        {states.map(([code, name]) => (
          <li>
            <a href={page.href(`near:${code}`)} {...(code === current && { 'aria-current': 'page' })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Whose number someone in need can call and count on. */
const canBeCalled = ({ confirmed, contacts }: Resource): boolean => confirmed && contacts.length > 0;

/** Those that can be called come before those that cannot: a frightened person takes the first. */
const callableFirst = (resources: readonly Resource[]): readonly Resource[] =>
  confirmedFirst([...resources.filter(canBeCalled), ...resources.filter((resource) => !canBeCalled(resource))]);

/**
 * Who helps, for the whole country or in one state. A page for each state, so that nobody is asked where
 * they are, and nothing but a page's address is asked of the server.
 */
export const Near = ({ page, area }: { page: PageContext; area: string | undefined }) => {
  const { t, snapshot } = page;
  const name = area === undefined ? undefined : (t.areas[area] ?? area);
  const { resources } = snapshot.toolkit;
  const local = callableFirst(
    resources.filter((resource) => area !== undefined && !isNationwide(resource) && resource.reach.includes(area)),
  );
  // A state's page has those that can be called: the rest of the country's stand on the first page.
  const national = callableFirst(
    resources.filter((resource) => isNationwide(resource) && (area === undefined || resource.contacts.length > 0)),
  );
  const shown = [...local, ...national];
  const { languages, services } = choicesOf(page, shown);
  const marksOf = (resource: Resource): string[] =>
    [...languages, ...services].filter((choice) => choice.fits(resource)).map(({ mark }) => mark);
  const cards = (resources: readonly Resource[]) =>
    resources.map((resource) => <Card page={page} resource={resource} marks={marksOf(resource)} />);
  const title = name === undefined ? t.near.title : fill(t.near.stateTitle, { state: name });
  const help = page.href('help');
  return (
    <Layout
      page={page}
      title={title}
      tab={name === undefined ? t.near.tab : fill(t.near.stateTab, { state: name })}
      description={t.near.lead}
      script={page.assets.nearScript}
      kind="page page--help near"
      crumbs={[
        { label: t.sections.help.title, href: help },
        ...(area === undefined ? [] : [{ label: t.near.title, href: page.href('near') }]),
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">{t.near.lead}</p>
      <p>{t.near.private}</p>
      {area === undefined && <States page={page} current={undefined} />}
      <Filters page={page} languages={languages} services={services} />
      {name !== undefined && (
        <section aria-labelledby="local">
          <h2 id="local">{fill(t.near.inState, { state: name })}</h2>
          {!local.some(canBeCalled) && (
            <p>
              {fill(t.near.noneInState, { state: name })} <a href="#nationwide">{t.near.nationwide}</a>
            </p>
          )}
          {cards(local)}
        </section>
      )}
      <section aria-labelledby="nationwide">
        <h2 id="nationwide">{t.near.nationwide}</h2>
        {cards(national)}
      </section>
      <p>
        <a href={page.href(area !== undefined && local.length > 0 ? `resources:${area}` : 'resources')}>
          {t.near.sources}
        </a>
      </p>
      {area !== undefined && (
        <p>
          <a href={page.href('near')}>{t.near.all}</a>
        </p>
      )}
    </Layout>
  );
};
