import { windowsOf } from '#formats/passage/windows.ts';
import { passageFormats } from '#formats/passage-formats.ts';
import type { Passage, PassagePart, PassageWindow } from '#model/passage.ts';

const movedBy = (passage: Passage, by: number): Passage => ({
  ...passage,
  runs: passage.runs.map((run) => ({ ...run, from: run.from + by, ...(run.to !== undefined && { to: run.to + by }) })),
});

const movedPart = ({ passages, pairs }: PassagePart, by: number): PassagePart => ({
  passages: passages.map((passage) => movedBy(passage, by)),
  pairs: pairs.map(({ source, target }) => ({ source: movedBy(source, by), target: movedBy(target, by) })),
});

/** What stands in windows, with its places in the whole. */
export function joined(windows: Iterable<PassageWindow>): { text: string; parts: PassagePart[] } {
  let text = '';
  const parts: PassagePart[] = [];
  for (const window of windows) {
    for (const part of window.parts) parts.push(movedPart(part, text.length));
    text += window.text;
  }
  return { text, parts };
}

/**
 * A text read as a large file is, but in windows of a few code units.
 * @returns undefined where the format is not read so
 */
export async function readInWindows(format: string, text: string, size: number) {
  const reader = await passageFormats[format]?.windows?.(new TextEncoder().encode(text.slice(0, 2048)), 'made.up');
  if (reader === undefined) return undefined;
  function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  return joined(windowsOf(reader, 'made.up', pieces));
}
