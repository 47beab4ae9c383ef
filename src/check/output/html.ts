import type { CheckStrings } from '#model/interface-strings.ts';
import { type FileReport, type Finding, summaryOf } from '../finding.ts';
import { fill } from '../rules/rule.ts';
import { Markup, markup } from './markup.ts';

const STYLE = `:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfcfa;--line:#c9c5bd;--error:#8b1a1a;--warning:#6b4a00;--note:#144a6e}
@media(prefers-color-scheme:dark){:root{--ink:#f0ede8;--paper:#1a1a1c;--line:#55524c;--error:#ffb3ad;--warning:#ffd27a;--note:#a5d3f5}}
body{font:1.05rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2.5rem;overflow-wrap:anywhere}
ol{list-style:none;padding:0}li{border-top:1px solid var(--line);padding:1rem 0}
blockquote{margin:.4rem 0;padding:.1rem 0 .1rem .8rem;border-left:.25rem solid var(--line);overflow-wrap:anywhere}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline .15em;text-underline-offset:.2em}
.error mark,.error b{color:var(--error)}.warning mark,.warning b{color:var(--warning)}.note mark,.note b{color:var(--note)}
p{margin:.3rem 0}a{color:inherit}.place{font-size:.9rem}
@media print{body{max-width:none;padding:0}li{break-inside:avoid}}`;

function item(finding: Finding, strings: CheckStrings): Markup {
  const { before, text, after } = finding.excerpt;
  const place = `${finding.start.line}:${finding.start.column}${finding.segment === null ? '' : ` · ${finding.segment}`}`;
  return markup`<li class="${finding.severity}">
<p class="place"><b>${strings.severities[finding.severity]}</b> · ${finding.rule} · ${place}</p>
<blockquote>${before}<mark>${text}</mark>${after}</blockquote>
<p>${finding.message}</p>
${finding.url === '' ? '' : markup`<p><a href="${finding.url}">${finding.url}</a></p>`}
</li>
`;
}

/** A page to hand to a colleague: one file, no script, nothing from elsewhere. */
export function writeHtml(
  files: readonly FileReport[],
  { strings, ui }: { readonly strings: CheckStrings; readonly ui: string },
): string {
  const { error, warning, note } = summaryOf(files.flatMap(({ findings }) => findings));
  const number = new Intl.NumberFormat(ui);
  const summary = fill(strings.summary, {
    files: number.format(files.length),
    error: number.format(error),
    warning: number.format(warning),
    note: number.format(note),
  });
  return markup`<!doctype html>
<html lang="${ui}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${strings.reportTitle}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>${strings.reportTitle}</h1>
<p>${summary}</p>
<p>${strings.reportLimits}</p>
${files
  .filter(({ findings }) => findings.length > 0)
  .map(
    ({ path, findings }) => markup`<h2>${path}</h2>
<ol>
${findings.map((finding) => item(finding, strings))}</ol>
`,
  )}</main>
</body>
</html>
`.text;
}
