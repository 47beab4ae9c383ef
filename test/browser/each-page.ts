import type { BrowserContext, Page } from 'playwright-core';

/** How many pages are open at a time. */
const tabs = 2;

/** Gathers what `visit` returns of one thing after the other, in a few pages that are used again and again. */
export async function inTabs<T>(
  context: BrowserContext,
  things: readonly T[],
  visit: (page: Page, thing: T) => Promise<readonly string[]>,
): Promise<string[]> {
  const gathered: string[] = [];
  const waiting = things.values();
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (const thing of waiting) gathered.push(...(await visit(page, thing)));
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, work));
  return gathered;
}

/** Opens address after address, and gathers what `visit` returns. */
export const onEachPage = (
  context: BrowserContext,
  addresses: readonly string[],
  visit: (page: Page, address: string) => Promise<readonly string[]>,
): Promise<string[]> =>
  inTabs(context, addresses, async (page, address) => {
    const response = await page.goto(address);
    const refused = response?.status() === 200 ? [] : [`${address} answered ${response?.status()}`];
    return [...refused, ...(await visit(page, address))];
  });
