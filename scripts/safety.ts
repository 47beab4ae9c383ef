import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, proofs } from '../test/safety/proofs.ts';

/**
 * Writes docs/safety.md from the statements of the pages and the tests that prove them.
 * Usage: node scripts/safety.ts [--check]     (--check: writes nothing, exit code 1 where it is not current)
 */
const file = join(import.meta.dirname, '..', 'docs', 'safety.md');

const intro = `# Safety

<!-- Made by scripts/safety.ts from content/pages/*/page.yaml and test/safety: change those, not this. -->

Some people read the toolkit beside the person who hurts them. This is what the site does for them and what it does not. Each
statement stands on a public page in every language (\`proven\` in its \`page.yaml\`), and a test of the same name proves it in each
browser it names. A statement without a proof, a proof without a statement, or another browser fails \`test/safety/facts.test.ts\`.

A test skips, visibly, where a browser is missing: Firefox (Debian's \`firefox-esr\`, driven over WebDriver BiDi), and for the history
a full Chromium, as the one from npm keeps none. CI installs both.

## How it works

- **Which pages**: all text pages of the section \`help\` and the directory of help by state (\`forSurvivors\` in \`site/addresses.ts\`).
- **Leaving** (\`site/client/leave.ts\`): hides the document, then names the tab after the everyday site, then \`location.replace\`. A page that
  the browser kept whole and shows again hides and leaves again. Shift three times does the same; Esc does not, as it stops loading and ends
  full screen. Without script it is a plain link.
- **No trail**: on these pages every link, a jump inside the page too, is followed by \`location.replace\`.
- **Headers**: \`no-store\` and \`no-referrer\`; a static build says the same in \`_headers\` for hosts that read it, and the referrer in the page.
- **No \`Clear-Site-Data\`** on the way out: it stalls Chromium for seconds.
- **The directory** has a page for each state, named by its code, so that nothing but a page's address is asked of the server. Its lists are
  filtered by the style sheet (\`:has()\`), which needs no script and no query; what is open now is worked out on the device.
- **Quiet names**: \`tab\` in \`page.yaml\` is what the tab, the history and a link preview say.

## What no test can prove

A static copy on another's server has that server's logs and headers. Spying programs, the network, shared accounts and someone who looks on
are beyond any page. The pages say so, with sources.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function section(title: string, kind: 'does' | 'does-not'): string {
  const rows = facts
    .filter((fact) => fact.kind === kind)
    .map(({ id, page, text, browsers }) => {
      const proof = proofs.find((candidate) => candidate.id === id);
      const where = browsers.length > 0 ? browsers.join(', ') : 'server';
      const said = Object.values(text).map(cell).join('<br>');
      return `| ${said} | ${page} | ${where} | \`${id}\` in ${proof?.file ?? '**no proof**'} |`;
    });
  return `## ${title}\n\n| Statement, in each language | Page | Proven in | By |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

const made = [intro, section('What it does', 'does'), section('What it does not do', 'does-not')].join('\n');

if (process.argv.includes('--check')) {
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (current !== made) {
    process.stderr.write('docs/safety.md is not current. Make it: npm run safety\n');
    process.exitCode = 1;
  }
} else {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, made);
  renameSync(temporary, file);
}
