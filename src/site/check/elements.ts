/**
 * An element of HTML as plain data: made once, and put into a page by the server, into the document by the browser, or
 * into a file. Texts are escaped by whoever writes them out.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly Node[];
}
export type Node = string | Element;

/** Makes an element. An attribute that is undefined is left out; an empty child is no child. */
export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  ...children: readonly (Node | undefined | readonly (Node | undefined)[])[]
): Element => ({
  name,
  attributes,
  children: children.flat().filter((child): child is Node => child !== undefined && child !== ''),
});

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => escaped[character] ?? character);

/** The HTML of an element. */
export function htmlOf(node: Node): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`],
  );
  return `<${node.name}${attributes.join('')}>${node.children.map(htmlOf).join('')}</${node.name}>`;
}
