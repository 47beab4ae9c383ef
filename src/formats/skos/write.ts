import { type Quad, type Term as RdfTerm, Writer } from 'n3';
import { iri, prefixes } from './names.ts';

/** A graph as Turtle (RDF 1.1), a piece at a time; what stands together in the graph stays together. */
export function* writeTurtle(quads: Iterable<Quad>): Generator<string> {
  let made: string[] = [];
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void) {
      made.push(chunk);
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const writer = new Writer(sink as unknown as NodeJS.WritableStream, { prefixes });
  for (const quad of quads) {
    writer.addQuad(quad);
    if (made.length < 1000) continue;
    yield made.join('');
    made = [];
  }
  writer.end();
  yield made.join('');
}

const compact = (address: string): string => {
  for (const [prefix, start] of Object.entries(prefixes)) {
    if (address.startsWith(start)) return `${prefix}:${address.slice(start.length)}`;
  }
  return address;
};

function value(object: RdfTerm): object {
  if (object.termType !== 'Literal')
    return { '@id': object.termType === 'NamedNode' ? object.value : `_:${object.value}` };
  if (object.language !== '') return { '@value': object.value, '@language': object.language };
  return object.datatype.value === iri('xsd:string')
    ? { '@value': object.value }
    : { '@value': object.value, '@type': compact(object.datatype.value) };
}

/** A graph as JSON-LD 1.1: prefixes in the context, every value written out, one node a line. */
export function* writeJsonLd(quads: Iterable<Quad>): Generator<string> {
  yield `{"@context":${JSON.stringify(prefixes)},\n"@graph":[`;
  let subject: string | undefined;
  let type: string[] = [];
  let properties = new Map<string, object[]>();
  let separator = '\n';
  const node = (): string => {
    const made = { '@id': subject, ...(type.length > 0 && { '@type': type }), ...Object.fromEntries(properties) };
    const text = `${separator}${JSON.stringify(made)}`;
    separator = ',\n';
    return text;
  };
  for (const quad of quads) {
    if (quad.subject.value !== subject) {
      if (subject !== undefined) yield node();
      subject = quad.subject.value;
      type = [];
      properties = new Map();
    }
    const name = compact(quad.predicate.value);
    if (name === 'rdf:type') type.push(compact(quad.object.value));
    else properties.set(name, [...(properties.get(name) ?? []), value(quad.object)]);
  }
  if (subject !== undefined) yield node();
  yield '\n]}\n';
}
