import { escapeHtml } from '#formats/html-single/prose.ts';
import { plainText } from '#model/markdown.ts';
import type { Organization } from '#model/organization.ts';
import type { Snapshot } from '#model/snapshot.ts';

/** A tool or a presentation of the kit in one language, and its files. */
export interface KitEntry {
  readonly section: 'tools' | 'presentations';
  readonly language: string;
  /** Keyed by language, as in the toolkit; Markdown but for the title. */
  readonly title: Readonly<Record<string, string>>;
  readonly summary: Readonly<Record<string, string>>;
  readonly advice: { readonly label: string; readonly text: Readonly<Record<string, string>> };
  readonly files: readonly { readonly path: string; readonly label: string }[];
}

const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:0 auto;padding:1rem;color:#1b1b1b;background:#fff}' +
  'a{color:#00504d}a:focus-visible{outline:3px solid #00504d;outline-offset:2px}section{margin-block:2rem}' +
  'h2{border-bottom:2px solid #00504d}nav ul,.files{padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:1rem}';

function entryView({ title, summary, advice, language, files }: KitEntry): string {
  const say = (text: Readonly<Record<string, string>>): string => escapeHtml(plainText(text[language] ?? ''));
  const name = say(title);
  const links = files.map(
    ({ path, label }) => `<li><a href="${escapeHtml(path)}">${name} (${escapeHtml(label)})</a></li>`,
  );
  return (
    `<article><h3>${name}</h3><p>${say(summary)}</p><ul class="files">${links.join('')}</ul>` +
    `<p><strong>${escapeHtml(advice.label)}:</strong> ${say(advice.text)}</p></article>`
  );
}

/**
 * The page of a kit that lists what is in it, in every language, one after the other. It needs nothing
 * from outside and no script.
 */
export function kitIndex(
  snapshot: Snapshot,
  organization: Organization | undefined,
  entries: readonly KitEntry[],
): string {
  const { meta, strings } = snapshot.toolkit;
  const own = (language: string): string =>
    new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  const sections = snapshot.languages.map((language) => {
    const t = strings[language];
    const name = organization?.name[language];
    const ofSection = (section: KitEntry['section']): string => {
      const views = entries.filter((entry) => entry.language === language && entry.section === section).map(entryView);
      return views.length === 0 ? '' : `<h2>${escapeHtml(t?.sections[section].title ?? section)}</h2>${views.join('')}`;
    };
    return (
      `<section lang="${language}" id="${language}">${name === undefined ? '' : `<p>${escapeHtml(name)}</p>`}` +
      `${ofSection('tools')}${ofSection('presentations')}<p>${escapeHtml(t?.site.notGovernment ?? '')}</p></section>`
    );
  });
  const title = [
    ...new Set(snapshot.languages.map((language) => meta.name[language] ?? meta.id)),
    ...(organization === undefined ? [] : [organization.name[snapshot.languages[0] ?? ''] ?? '']),
  ].join(' · ');
  const links = snapshot.languages.map(
    (language) => `<li><a href="#${language}" lang="${language}">${escapeHtml(own(language))}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="${snapshot.languages[0] ?? 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
<nav aria-label="${snapshot.languages.map((language) => escapeHtml(strings[language]?.site.languages ?? '')).join(' / ')}"><ul>${links.join('')}</ul></nav>
${sections.join('\n')}
</main></body></html>
`;
}
