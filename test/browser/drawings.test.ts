import { describe, expect, test } from 'vitest';
import { onEachPage } from './each-page.ts';
import { inBrowser } from './in-browser.ts';

/** The drawings of what sets two concepts apart: their letters can be read, whatever lies beneath them. */
const site = inBrowser();

/** WCAG 2.2, 1.4.3 Contrast (Minimum), for text that is not large. */
const leastContrast = 4.5;

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  test('letters stand out from every ground, and stay within the drawing', async () => {
    const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    const withDrawing = site.toolkit.snapshot.toolkit.distinctions.filter(({ overlap }) => overlap !== undefined);
    const addresses = site.toolkit.app.site.addresses.routes
      .filter(({ view }) => view.type === 'distinction' && withDrawing.some(({ id }) => id === view.id))
      .map(({ path }) => site.toolkit.origin + path);
    expect(addresses.length).toBeGreaterThanOrEqual(2);

    const found = await onEachPage(context, addresses, async (page, address) => {
      const { contrasts, outside } = await page.evaluate(() => {
        type Colour = readonly number[];
        const colourOf = (css: string): Colour => (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        const shape = (name: string) => {
          const element = document.querySelector(`.overlap__${name}`);
          if (!element) throw new Error(`no .overlap__${name}`);
          const { fill, fillOpacity } = getComputedStyle(element);
          return { colour: colourOf(fill), opacity: Number(fillOpacity) };
        };
        const paper = colourOf(getComputedStyle(document.body).backgroundColor);
        const over = (top: { colour: Colour; opacity: number }, below: Colour): Colour =>
          below.map((part, index) => (top.colour[index] ?? 0) * top.opacity + part * (1 - top.opacity));
        // Relative luminance and contrast ratio as WCAG 2.2 defines them.
        const luminance = (colour: Colour): number => {
          const [red = 0, green = 0, blue = 0] = colour
            .map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (one: Colour, two: Colour): number => {
          const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
          return (light + 0.05) / (dark + 0.05);
        };
        const one = over(shape('one'), paper);
        const grounds = { paper, one, two: over(shape('two'), paper), both: over(shape('two'), one) };
        const ink = shape('text').colour;
        const frame = document.querySelector('.overlap svg')?.getBoundingClientRect();
        const lines = [...document.querySelectorAll('.overlap tspan')].map((line) => ({
          text: line.textContent,
          box: line.getBoundingClientRect(),
        }));
        return {
          contrasts: Object.entries(grounds).map(([name, ground]) => ({ name, ratio: contrast(ink, ground) })),
          outside: lines
            .filter(({ box }) => !frame || box.left < frame.left || box.right > frame.right)
            .map(({ text }) => text),
        };
      });
      return [
        ...contrasts
          .filter(({ ratio }) => !(ratio >= leastContrast))
          .map(({ name, ratio }) => `${address}: contrast ${ratio.toFixed(1)} on ${name}`),
        ...outside.map((text) => `${address}: "${text}" leaves the drawing`),
      ];
    });
    expect(found).toEqual([]);
    await context.close();
  });
});
