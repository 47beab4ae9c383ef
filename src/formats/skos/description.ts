import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import { plainText } from '#model/markdown.ts';
import { node } from './names.ts';
import { isPlain } from './prose.ts';

const { namedNode, literal, quad } = DataFactory;
export type Name = Parameters<typeof node>[0];

/** Writes the statements about one subject, in order. */
export class Description {
  readonly quads: Quad[] = [];
  readonly subject: NamedNode;
  constructor(subject: string, type?: Name) {
    this.subject = namedNode(subject);
    if (type !== undefined) this.add('rdf:type', node(type));
  }
  add(property: Name, object: Quad_Object): this {
    this.quads.push(quad(this.subject, node(property), object));
    return this;
  }
  link(property: Name, target: string): this {
    return this.add(property, namedNode(target));
  }
  text(property: Name, text: string | number | undefined, language?: string): this {
    if (text === undefined) return this;
    return this.add(property, typeof text === 'number' ? literal(text) : literal(text, language));
  }
  date(property: Name, date: string): this {
    return this.add(property, literal(date, node('xsd:date')));
  }
  /** Running text: plain for every program, and with its marks beside it where it has any. */
  prose(property: Name, text: string | undefined, language: string): this {
    if (text === undefined) return this;
    if (isPlain(text)) return this.text(property, text, language);
    const plain = plainText(text);
    if (plain !== '') this.text(property, plain, language);
    return this.text(`ea:${property.split(':')[1]}Markdown`, text, language);
  }
}
