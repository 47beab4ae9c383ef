import type { Parts } from '../office/archive.ts';
import { contentTypes, relationshipsOf } from '../office/content-types.ts';
import type { OfficeKind, TextPart } from '../office/document.ts';
import { officeNamespaces } from '../office/namespaces.ts';
import { refusalOf } from '../passage/refusal.ts';
import { scanXml } from '../xml/scan.ts';

const presentationType =
  /presentationml\.(?:presentation|slideshow|template)\.main\+xml$|(?:presentation|slideshow|template)\.macroEnabled\.main\+xml$/;
const expected = 'a PPTX file: an archive with ppt/presentation.xml';
const depth = 64;

/** The slides in the order in which they are shown. */
function slidesOf(archive: Parts, presentation: string, path: string): string[] {
  const relationships = relationshipsOf(archive, presentation, path);
  const slides: string[] = [];
  scanXml(
    new TextDecoder().decode(archive.get(presentation)),
    `${path} (${presentation})`,
    {
      open(name, tag) {
        const target = name === 'p:sldId' ? relationships.get(tag.attribute('r:id') ?? '')?.target : undefined;
        if (target !== undefined) slides.push(target);
      },
      close() {},
    },
    { depth, namespaces: officeNamespaces },
  );
  return slides;
}

/** What belongs to a slide beside its own text, by the kind of relationship. */
const belongings: Readonly<Record<string, string>> = {
  notesSlide: ' notes',
  diagramData: '',
  chart: '',
};

/**
 * Presentations: a passage for each paragraph of slides, tables, diagrams, charts and notes, and for each alternative
 * text; named by the slide.
 */
export const pptx: OfficeKind = {
  wanted: (name) =>
    name === '[Content_Types].xml' ||
    /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels)$/.test(name) ||
    /^ppt\/(?:slides|notesSlides|diagrams|charts)\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name),
  textParts(archive, path) {
    const types = contentTypes(archive, path, expected);
    const presentation = [...types].find(([name, type]) => presentationType.test(type) && archive.has(name))?.[0];
    if (presentation === undefined) {
      throw refusalOf(path, {
        code: 'no-office-document',
        message: 'the archive has no presentation in it',
        expected,
        mend: 'Save the presentation again in the program it comes from.',
      });
    }
    const parts = slidesOf(archive, presentation, path).flatMap((slide, index): TextPart[] => {
      const segment = `slide ${index + 1}`;
      const others = [...relationshipsOf(archive, slide, path).values()].flatMap(({ target, type }): TextPart[] => {
        const suffix = belongings[type];
        return suffix === undefined ? [] : [{ name: target, segment: `${segment}${suffix}` }];
      });
      return [{ name: slide, segment }, ...others];
    });
    // A part that two slides share is read once.
    return { parts: [...new Map(parts.map((part) => [part.name, part])).values()], styles: new Map() };
  },
};
