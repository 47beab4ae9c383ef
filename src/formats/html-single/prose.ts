import type { Nodes } from 'mdast';
import { parseMarkdown } from '#model/markdown.ts';
import { parseReference } from '#model/reference.ts';

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => names[character] ?? '');

/** Where a reference of the toolkit leads inside the file; undefined where it holds no such entry. */
export interface Targets {
  concept(id: string): string | undefined;
  source(id: string): { anchor: string; name: string } | undefined;
}

function linkHtml(url: string, inner: string, targets: Targets): string {
  const reference = parseReference(url);
  switch (reference.type) {
    case 'lang':
      return `<span lang="${reference.language}">${inner}</span>`;
    case 'mention':
      return `<i lang="${reference.language}">${inner}</i>`;
    case 'web':
      return `<a href="${escapeHtml(reference.url)}">${inner}</a>`;
    case 'cite': {
      const source = targets.source(reference.source);
      return source === undefined ? inner : `<a href="#${source.anchor}">${inner || escapeHtml(source.name)}</a>`;
    }
    case 'entry': {
      const anchor = reference.kind === 'concept' ? targets.concept(reference.id) : undefined;
      return anchor === undefined ? inner : `<a href="#${anchor}">${inner}</a>`;
    }
    default:
      return inner;
  }
}

/** Inline Markdown of the toolkit as HTML. Anything that is no inline mark becomes its text. */
export function proseHtml(markdown: string, targets: Targets): string {
  const visit = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return escapeHtml(node.value);
    if (node.type === 'break') return '<br>';
    if (!('children' in node)) return '';
    const inner = node.children.map(visit).join('');
    if (node.type === 'emphasis') return `<em>${inner}</em>`;
    if (node.type === 'strong') return `<strong>${inner}</strong>`;
    if (node.type === 'link') return linkHtml(node.url, inner, targets);
    return node.type === 'paragraph' ? `${inner} ` : inner;
  };
  return visit(parseMarkdown(markdown)).trim();
}
