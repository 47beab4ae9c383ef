import { join } from 'node:path';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { compileAsync, Logger } from 'sass-embedded';

/** Made up at run time (`page--help`, `term--preferred` …), so the purger cannot see them whole. */
const builtNames = [/^term--/, /^tool--/, /^page--/, /^door--/, /^f\d+$/, /^mark--/, /^finding--/, /^check__field--/];

/**
 * The site's one style sheet: Sass with the design system's chosen packages, without the rules that no
 * page uses, minified.
 * @param root the project's folder
 */
export async function makeStyle(root: string): Promise<Uint8Array> {
  const sass = await compileAsync(join(root, 'src/site/styles/site.scss'), {
    loadPaths: [join(root, 'node_modules/@uswds/uswds/packages')],
    quietDeps: true,
    logger: Logger.silent,
  });
  const [purged] = await new PurgeCSS().purge({
    content: [join(root, 'src/site/**/*.tsx'), join(root, 'src/site/{client,check}/*.ts')],
    css: [{ raw: sass.css }],
    fontFace: true,
    keyframes: true,
    variables: false,
    safelist: { standard: ['html', 'body', ...builtNames], greedy: [/details-content/, /:target/, /:focus-visible/] },
  });
  const { code } = transform({
    filename: 'site.css',
    // Web fonts are not used: what the design system declares of them would only be dead weight.
    code: Buffer.from((purged?.css ?? '').replace(/@font-face\s*\{[^}]*\}/g, '')),
    minify: true,
    targets: { chrome: 109 << 16, firefox: 115 << 16, safari: (15 << 16) | (6 << 8) },
  });
  return code;
}
