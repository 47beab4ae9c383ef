import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../test/browser/chromium.ts';

/**
 * Takes the pictures of the README from a running site.
 * Usage: node scripts/screenshots.ts http://localhost:8080
 */
const [origin = 'http://localhost:8080'] = process.argv.slice(2);
const folder = join(import.meta.dirname, '..', 'docs', 'images');

const pictures = [
  { name: 'start', path: '/en/', width: 1000, height: 760 },
  { name: 'concept', path: '/en/glossaries/human-trafficking/human-trafficking/', width: 1000, height: 860 },
  { name: 'buscar-telefono', path: '/es/buscar/?q=trafico%20de%20personas', width: 360, height: 700 },
  {
    name: 'distincion-telefono',
    path: '/es/distinciones/trata-frente-a-trafico/',
    width: 360,
    height: 700,
    below: 'picture',
  },
  { name: 'ayuda-telefono', path: '/es/ayuda/', width: 360, height: 700 },
] as const;

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
for (const picture of pictures) {
  const { name, path, width, height } = picture;
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(origin + path);
  if ('below' in picture) await page.locator(`#${picture.below}`).evaluate((heading) => heading.scrollIntoView());
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
