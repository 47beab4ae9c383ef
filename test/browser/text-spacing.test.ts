import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { beyondTheEdge, onEachState, openState, type State, statesIn } from './states.ts';

/**
 * WCAG 2.2, 1.4.12 Text Spacing: a reader who sets lines, paragraphs, words and letters farther apart loses nothing.
 * Tested on the fullest page of each kind, on every drawing and tool, and on the states that a page can be in, in each
 * language, on a phone and on a desk.
 */
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };
const patience = 120_000;

const site = inBrowser();

/** Sets the four spacings as a reader's own style does: no rule of the page outweighs them. */
const space = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const every = ':not(#a#b#c)';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      ${every} { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p${every} { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

/** Text that is cut off by its box, runs out of it, or lies over other text. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 50)}`;
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    };
    // What only a screen reader is meant to get is out of sight with any spacing.
    const outOfSight = (element: Element | null): boolean =>
      element !== null &&
      (styleOf(element).clipPath !== 'none' ||
        element.matches('.usa-skipnav') ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        outOfSight(element.parentElement));
    // What stays on the screen while the rest scrolls lies over it for a while by design.
    const stays = (element: Element | null): Element | null =>
      element === null || styleOf(element).position === 'sticky' ? element : stays(element.parentElement);

    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!(element instanceof HTMLElement) || element.matches('input, textarea, select, option')) continue;
      const { overflowX, overflowY, display, borderTopStyle, backgroundColor } = styleOf(element);
      if (display.startsWith('inline') && display !== 'inline-block' && display !== 'inline-flex') continue;
      const down = element.scrollHeight - element.clientHeight;
      const across = element.scrollWidth - element.clientWidth;
      if (element.clientHeight === 0 || (down <= 1 && across <= 1) || outOfSight(element)) continue;
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if ((down > 1 && cuts(overflowY)) || (across > 1 && cuts(overflowX))) found.push(`cut off: ${name(element)}`);
      const edge = borderTopStyle !== 'none' || !/^rgba\(.*, 0\)$/.test(backgroundColor);
      if (edge && overflowX === 'visible' && overflowY === 'visible') found.push(`out of its box: ${name(element)}`);
    }

    // The chosen text of a list stands in one line, and what does not fit is not shown.
    const line = document.createElement('span');
    for (const list of document.querySelectorAll('select')) {
      const chosen = list.selectedOptions[0]?.textContent ?? '';
      const style = styleOf(list);
      if (outOfSight(list)) continue;
      line.textContent = chosen;
      line.style.cssText = 'position: absolute; white-space: nowrap';
      line.style.font = style.font;
      document.body.append(line);
      const room = list.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (line.getBoundingClientRect().width > room + 1) found.push(`cut off in a list: ${chosen}`);
      line.remove();
    }

    interface Line {
      readonly text: Text;
      readonly box: DOMRect;
    }
    const lines: Line[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      if (text.data.trim() === '' || outOfSight(text.parentElement)) continue;
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ text, box });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    for (const [index, one] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.box.top >= one.box.bottom - 3) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (across <= 2 || down <= 3) continue;
        const [first, second] = [one.text.parentElement, other.text.parentElement];
        if (stays(first) !== stays(second)) continue;
        found.push(`"${one.text.data.trim().slice(0, 40)}" lies under "${other.text.data.trim().slice(0, 40)}"`);
      }
    }
    for (const drawing of document.querySelectorAll('svg')) {
      const frame = drawing.getBoundingClientRect();
      for (const text of drawing.querySelectorAll('tspan')) {
        const { left, right } = text.getBoundingClientRect();
        if (left < frame.left - 1 || right > frame.right + 1) found.push(`outside its drawing: ${text.textContent}`);
      }
    }
    return found;
  });

test('what is cut off, runs out of its box, lies over other text or leaves its drawing is seen', async () => {
  const page = await site.browser.newPage({ viewport: phone });
  await page.goto(`${site.toolkit.origin}/es/`);
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<p id="cut">One line that fits</p><p id="out">One that fits too</p><p>The first line</p><p id="under">The second</p>
      <select id="list"><option>Thirty letters, as it is set now</option></select>
      <svg viewBox="0 0 100 20" width="100" height="20"><text font-size="12"><tspan x="0" y="15">As wide as this</tspan></text></svg>`,
    );
    const set = (id: string, style: Partial<CSSStyleDeclaration>): unknown =>
      Object.assign(document.getElementById(id)?.style ?? {}, style);
    set('cut', { width: 'max-content', height: '1.3em', overflow: 'hidden', maxWidth: '9rem' });
    set('out', { height: '1.3em', border: '1px solid' });
    set('list', { width: '14rem' });
    set('under', { position: 'relative', top: '-3.5em' });
  });
  await space(page);
  expect((await lost(page)).map((line) => line.replace(/ class=""/, ''))).toEqual([
    'cut off: <p> One line that fits',
    'out of its box: <p> One that fits too',
    'cut off in a list: Thirty letters, as it is set now',
    '"The first line" lies under "The second"',
    'outside its drawing: As wide as this',
  ]);
  await page.close();
});

describe.each(['en', 'es'])('in %s', (language) => {
  test('with the four spacings nothing is cut off, overlaps or runs sideways', { timeout: patience }, async () => {
    const { toolkit: content } = site.toolkit.snapshot;
    const at = (key: string): Pick<State, 'name' | 'path'> => {
      const path = site.toolkit.app.site.addresses.path(language, key);
      if (path === undefined) throw new Error(`no ${key} in ${language}`);
      return { name: key, path };
    };
    const drawings = content.distinctions.filter(({ overlap }) => overlap !== undefined);
    expect(drawings.length).toBeGreaterThan(0);
    const states: State[] = [
      ...(await statesIn(site.toolkit, language)),
      ...drawings.map(({ id }) => at(`distinction:${id}`)),
      // Cards and sheets are shown at their true size.
      ...content.tools.map(({ id }) => at(`tool:${id}`)),
      {
        ...at(`slides:${content.presentations[0]?.id}`),
        name: 'slide presented without notes',
        bring: (page) => page.locator('.deck-start button').click(),
      },
    ];
    expect(states.length).toBeGreaterThan(40);
    const context = await site.browser.newContext({ viewport: phone });
    const found = await onEachState(context, states, async (page, state) => {
      await page.setViewportSize(phone);
      await openState(site.toolkit, page, state);
      await space(page);
      const lines: string[] = [];
      for (const size of [phone, desk]) {
        await page.setViewportSize(size);
        const here = [...(await beyondTheEdge(page)), ...(await lost(page))];
        lines.push(...here.map((line) => `at ${size.width} px: ${line}`));
      }
      return lines;
    });
    expect(found).toEqual([]);
    await context.close();
  });
});
