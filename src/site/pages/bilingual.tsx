import type { Child } from 'hono/jsx';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { nameOf } from '#model/snapshot.ts';
import type { Addresses } from '../addresses.ts';
import { contentSecurityPolicy } from '../components/layout.tsx';
import { Logo } from '../components/logo.tsx';

/** What pages outside a language need. `languages`: the reader's own first. */
export interface BilingualContext {
  readonly snapshot: Snapshot;
  readonly addresses: Addresses;
  readonly style: string;
  readonly languages: readonly string[];
}

const Frame = ({ context, title, children }: { context: BilingualContext; title: string; children: Child }) => (
  <html lang={context.languages[0]}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={context.style} />
    </head>
    <body>
      <main class="page bilingual">
        <Logo />
        {children}
      </main>
    </body>
  </html>
);

const strings = (context: BilingualContext): InterfaceStrings[] =>
  context.languages.flatMap((language) => context.snapshot.toolkit.strings[language] ?? []);

/** `/`: both languages, the reader's own first. */
export const Choice = ({ context }: { context: BilingualContext }) => {
  const { meta } = context.snapshot.toolkit;
  const title = context.languages.map((language) => meta.name[language]).join(' / ');
  return (
    <Frame context={context} title={title}>
      <h1>{title}</h1>
      {strings(context).map((t) => (
        <section lang={t.language} aria-labelledby={`choose-${t.language}`}>
          <h2 id={`choose-${t.language}`}>{meta.name[t.language]}</h2>
          <p>{meta.tagline[t.language]}</p>
          <ul class="doors">
            <li>
              <a class="door" hreflang={t.language} href={context.addresses.path(t.language, 'home')}>
                <strong>
                  {new Intl.DisplayNames(t.language, { type: 'language' })
                    .of(t.language)
                    ?.replace(/^./u, (first) => first.toLocaleUpperCase(t.language))}
                </strong>
              </a>
            </li>
            {context.addresses.path(t.language, 'help') !== undefined && (
              <li>
                <a class="door door--help" hreflang={t.language} href={context.addresses.path(t.language, 'help')}>
                  <strong>{t.home.needHelp}</strong>
                </a>
              </li>
            )}
          </ul>
        </section>
      ))}
    </Frame>
  );
};

/** `/concept/<id>/`: the permanent address of a concept leads to it in each language. */
export const PermanentLink = ({ context, id }: { context: BilingualContext; id: string }) => {
  const concept = context.snapshot.concept(id);
  if (concept === undefined) throw new Error(`no concept ${id}`);
  const title = context.languages.map((language) => nameOf(concept, language)).join(' / ');
  return (
    <Frame context={context} title={title}>
      <h1>{title}</h1>
      <ul class="links">
        {strings(context).map((t) => (
          <li lang={t.language}>
            <a hreflang={t.language} href={context.addresses.path(t.language, `concept:${id}`)}>
              {nameOf(concept, t.language)}
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
};

/** A page that cannot be shown, told in every language. */
export const Failure = ({ context, kind }: { context: BilingualContext; kind: 'notFound' | 'failed' }) => {
  const all = strings(context);
  return (
    <Frame context={context} title={all.map((t) => t.errors[kind]).join(' / ')}>
      {all.map((t, index) => {
        const Heading = index === 0 ? 'h1' : 'h2';
        return (
          <section lang={t.language}>
            <Heading>{t.errors[kind]}</Heading>
            <p>{t.errors[`${kind}Text`]}</p>
            <p>
              <a href={context.addresses.path(t.language, 'home')}>{t.errors.goHome}</a>
              {' · '}
              <a href={context.addresses.path(t.language, 'search')}>{t.sections.search.title}</a>
            </p>
          </section>
        );
      })}
    </Frame>
  );
};
