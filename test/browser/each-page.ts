import type { BrowserContext, Page } from 'playwright-core';

/** How many pages are open at a time. */
const tabs = 2;

/** Opens address after address in a few pages that are used again and again, and gathers what `visit` returns. */
export async function onEachPage(
  context: BrowserContext,
  addresses: readonly string[],
  visit: (page: Page, address: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const gathered: string[] = [];
  const waiting = addresses.values();
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (const address of waiting) {
      const response = await page.goto(address);
      if (response?.status() !== 200) gathered.push(`${address} answered ${response?.status()}`);
      gathered.push(...(await visit(page, address)));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return gathered;
}
