import type { LanguageTag } from '#model/localized.ts';
import { officeNamespaces } from '../office/namespaces.ts';
import { languageTagOf } from '../passage/language.ts';
import { scanXml } from '../xml/scan.ts';

/**
 * The language of each paragraph style that has one, by itself or by the style it is based on. The default of the
 * whole document is left aside: it is that of the program more often than that of the text.
 */
export function styleLanguages(xml: string, path: string, depth: number): Map<string, LanguageTag> {
  const own = new Map<string, { language: LanguageTag | undefined; base: string | undefined }>();
  let id: string | undefined;
  scanXml(
    xml,
    path,
    {
      open(name, tag) {
        if (name === 'w:style') {
          id = tag.attribute('w:type') === 'paragraph' ? tag.attribute('w:styleId') : undefined;
          if (id !== undefined) own.set(id, { language: undefined, base: undefined });
        }
        const style = id === undefined ? undefined : own.get(id);
        if (style === undefined) return;
        if (name === 'w:lang') style.language = languageTagOf(tag.attribute('w:val'));
        else if (name === 'w:basedOn') style.base = tag.attribute('w:val');
      },
      close(name) {
        if (name === 'w:style') id = undefined;
      },
    },
    { depth, namespaces: officeNamespaces },
  );
  const languages = new Map<string, LanguageTag>();
  for (const [name, style] of own) {
    let at: typeof style | undefined = style;
    // A chain of styles is short; one that closes in on itself ends here.
    for (let step = 0; at !== undefined && at.language === undefined && step < 20; step += 1)
      at = own.get(at.base ?? '');
    if (at?.language !== undefined) languages.set(name, at.language);
  }
  return languages;
}
