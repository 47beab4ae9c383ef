import type { Slide } from '#model/presentation.ts';

/** Cuts a deck into slides: one for each `## ` heading; what follows `<!-- notes -->` are its notes. */
export function readSlides(markdown: string): Slide[] {
  return markdown
    .split(/^## +/m)
    .slice(1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\n');
      const [body = '', ...notes] = rest.join('\n').split(/^<!-- *notes *-->[ \t]*$/m);
      return { title: head.trim(), body: body.trim(), notes: notes.join('\n').trim() };
    });
}

/** Cuts a tool's text into panels at lines of three hyphens. */
export const readPanels = (markdown: string): string[] =>
  markdown
    .split(/^---[ \t]*$/m)
    .map((panel) => panel.trim())
    .filter((panel) => panel !== '');
