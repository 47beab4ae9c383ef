import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

/** HTML_CodeSniffer as pa11y runs it; only what is used here. */
interface CodeSniffer {
  process(standard: string, content: Document, done: () => void, failed: (why: unknown) => void): void;
  getMessages(): { readonly type: number; readonly code: string; readonly msg: string; readonly element: Element }[];
}

export const codeSnifferSource = readFileSync(
  createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'),
  'utf8',
);

/** Puts HTML_CodeSniffer into every page that the context opens. */
export async function installCodeSniffer(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: codeSnifferSource });
}

/**
 * What HTML_CodeSniffer holds for an error against WCAG 2.1, level AAA, on a page as it stands; as pa11y
 * does, without its warnings and notices, which ask a person to look.
 */
export async function codeSnifferFindings(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { HTMLCS } = globalThis as unknown as { HTMLCS: CodeSniffer };
    await new Promise<void>((done, failed) => HTMLCS.process('WCAG2AAA', document, done, failed));
    const error = 1;
    return (
      HTMLCS.getMessages()
        .filter(({ type }) => type === error)
        // The form that checks a text answers as one types, on the device: with script there is nothing to be sent.
        .filter(({ code, element }) => !(code.endsWith('H32.2') && element.matches('form.check')))
        .map(({ code, msg, element }) => `${code} ${msg} ${element.outerHTML?.slice(0, 120) ?? ''}`)
    );
  });
  const width = page.viewportSize()?.width;
  const { pathname, search } = new URL(page.url());
  return found.map((line) => `${pathname}${search} at ${width} px: ${line}`);
}
