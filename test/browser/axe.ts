import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** WCAG 2.0 to 2.2, levels A and AA, and what axe counts as good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Off unless asked for by name: 2.5.8 is new in WCAG 2.2; 1.4.6 is level AAA. What has the contrast of level AAA has that
 * of level AA (1.4.3), so the rule for that is off: the two of them are the dearest of all.
 */
const named = {
  'target-size': { enabled: true },
  'color-contrast-enhanced': { enabled: true },
  'color-contrast': { enabled: false },
};

/** As axe comes, its rule for level AAA leaves what fails level AA to the rule for that: here it tells of both. */
const alsoBelowAa = `;axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: {
  ...axe._audit.checks['color-contrast-enhanced'].options,
  contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
} }] });`;

/** The rules whose outcome depends on the colours of a page, and those for which its size and letters count. */
export const colourRules = ['color-contrast-enhanced', 'link-in-text-block'];
export const sizeRules = ['target-size', 'scrollable-region-focusable', 'css-orientation-lock'];

/** Puts axe into every page that the context opens, before the page's own scripts and past its policy. */
export async function installAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe.source + alsoBelowAa });
}

/**
 * What axe finds on a page as it stands: violations, and what it could not decide, each as one line.
 * Elements that match `decided` are left out of the latter: a test of their own decides them.
 */
export const axeFindings = (page: Page, decided: string): Promise<string[]> => findingsOf(page, decided, tags, named);

/** The same by some rules alone. */
export const axeFindingsBy = (page: Page, decided: string, rules: string[]): Promise<string[]> =>
  findingsOf(page, decided, { type: 'rule', values: rules }, {});

async function findingsOf(
  page: Page,
  decided: string,
  runOnly: NonNullable<axe.RunOptions['runOnly']>,
  rules: axe.RuleObject,
): Promise<string[]> {
  const found = await page.evaluate(
    async ([wanted, changed, known]) => {
      const { violations, incomplete } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: wanted,
        rules: changed,
        resultTypes: ['violations', 'incomplete'],
      });
      const lines = (certainty: string, results: typeof violations, without?: string): string[] =>
        results.flatMap(({ id, nodes }) =>
          nodes
            .filter(
              ({ target }) => without === undefined || !document.querySelector(String(target[0]))?.closest(without),
            )
            .map(
              (node) => `${id} (${certainty}) ${node.target.join(' ')} ${node.failureSummary?.replace(/\s+/g, ' ')}`,
            ),
        );
      return [...lines('violated', violations), ...lines('undecided', incomplete, known)];
    },
    [runOnly, rules, decided] as const,
  );
  const width = page.viewportSize()?.width;
  const place = new URL(page.url()).pathname;
  return found.map((line) => `${place} at ${width} px: ${line}`);
}
