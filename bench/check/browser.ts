import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../test/browser/chromium.ts';

/**
 * How long a browser takes to check a text of one page, once everything is loaded: the check alone, and from a key that
 * is pressed to the marked text in the document. Usage: node scripts/compile.ts && node bench/check/browser.ts
 */
const paragraph =
  'La organización atiende a víctimas de tráfico humano y a sobrevivientes de violencia sexual. Nadie le preguntará por su estatus migratorio. El examen después de un asalto sexual es gratuito, y una promotora puede acompañarle al hospital, a la policía o al tribunal, si usted lo desea. ';
/** About 500 words in four paragraphs, which fill a page, with 24 findings. */
const text = Array.from({ length: 4 }, () => paragraph.repeat(3).trim()).join('\n\n');
const rounds = 200;
/** The first rounds run before the engine has compiled anything: they are told apart. */
const warm = 20;

const library = readFileSync(join(import.meta.dirname, '../../dist/check.js'), 'utf8');
const program = join(import.meta.dirname, '../../dist/cli/main.js');
const server = spawn(process.execPath, [program, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
for await (const part of server.stdout) {
  said += String(part);
  if (/http:\S+/.test(said)) break;
}
const origin = /http:\S+/.exec(said)?.[0] ?? '';
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.route('**/assets/library.js', (route) => route.fulfill({ contentType: 'text/javascript', body: library }));
  await page.goto(`${origin}es/revisar/`);
  const measured = await page.evaluate(`(async () => {
    const text = ${JSON.stringify(text)};
    const form = document.querySelector('form.check');
    const { createChecker } = await import('/assets/library.js');
    const { vocabulary } = await (await fetch(form.dataset.vocabulary)).json();
    const made = performance.now();
    const checker = createChecker(vocabulary);
    const first = checker.checkText(text, { ui: 'es' });
    const start = performance.now() - made;
    const check = [];
    for (let round = 0; round < ${rounds}; round += 1) {
      const before = performance.now();
      checker.checkText(text + round, { ui: 'es' });
      check.push(performance.now() - before);
    }
    const box = document.querySelector('#check-text');
    const results = document.querySelector('#check-results');
    const shown = [];
    for (let round = 0; round < ${rounds}; round += 1) {
      const changed = new Promise((resolve) => {
        const watcher = new MutationObserver(() => { watcher.disconnect(); resolve(); });
        watcher.observe(results, { childList: true });
      });
      box.value = text + round;
      const before = performance.now();
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await changed;
      shown.push(performance.now() - before);
    }
    return { findings: first.findings.length, start, check, shown };
  })()`);
  const { findings, start, check, shown } = measured as {
    findings: number;
    start: number;
    check: number[];
    shown: number[];
  };
  const at = (times: readonly number[], part: number): string =>
    (times.slice(warm).toSorted((a, b) => a - b)[Math.floor((times.length - warm) * part)] ?? 0).toFixed(1);
  process.stdout.write(
    [
      `Chromium ${browser.version()}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
      `A page of ${text.split(/\s+/).length} words, ${findings} findings; milliseconds`,
      `  the checker made, and its first check: ${start.toFixed(0)}`,
      `  a check: median ${at(check, 0.5)}, 95th percentile ${at(check, 0.95)}`,
      `  from the key to the marked text: median ${at(shown, 0.5)}, 95th percentile ${at(shown, 0.95)}`,
      '',
    ].join('\n'),
  );
} finally {
  await browser.close();
  server.kill();
}
