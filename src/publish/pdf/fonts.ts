import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Atkinson Hyperlegible Next (SIL Open Font License 1.1), drawn by the Braille Institute for readers
 * with low vision: its letters are hard to mistake for one another, also on a poor photocopy.
 */
export const fontFamily = 'Atkinson Hyperlegible Next';

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** The faces as TrueType files. They come with the program, so every machine sets the same lines. */
export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return faces.map((face) =>
    readFileSync(resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${face}/AtkinsonHyperlegibleNext_${face}.ttf`)),
  );
}
