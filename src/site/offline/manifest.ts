import type { InterfaceStrings } from '#model/interface-strings.ts';
import { iconPath } from './copy-format.ts';

/** Sizes in pixels that browsers ask of an app's icon. */
export const iconSizes = [180, 192, 512] as const;

/**
 * The web app manifest (W3C Application Manifest) of a language: what an installed app is called and begins with.
 * @param name as it stands under the icon
 * @param plain a name and an icon that say nothing of what the app is
 */
export function manifestOf(t: InterfaceStrings, name: string, start: string, plain: boolean): string {
  return JSON.stringify({
    id: `/${t.language}/${plain ? 'app-plain' : 'app'}`,
    name: plain ? t.offline.plainName : name,
    short_name: plain ? t.offline.plainName : name,
    lang: t.language,
    dir: t.direction,
    start_url: start,
    scope: `/${t.language}/`,
    display: 'standalone',
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
    icons: iconSizes.map((pixels) => ({
      src: iconPath(plain, pixels),
      sizes: `${pixels}x${pixels}`,
      type: 'image/png',
      purpose: 'any',
    })),
  });
}
