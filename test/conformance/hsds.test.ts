import { existsSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { exportFormats } from '#formats/export-formats.ts';
import { nameUuid } from '#formats/hsds/name-uuid.ts';

const schemaPath = '../shared/conformance/hsds-3/service.json';
const { toolkit } = loadToolkit(['content']);
const made = exportFormats['hsds']?.write(toolkit);
interface Node {
  readonly [key: string]: unknown;
}
const pages = new Map(
  (made?.files ?? []).map(({ path, contents }) => [
    path,
    JSON.parse([...(contents as Iterable<string>)].join('')) as Node,
  ]),
);
const servicesOf = (path: string) => (pages.get(path)?.['contents'] ?? []) as Node[];

describe('HSDS 3.0', () => {
  it('has one file a language, with every resource in each under the same ids', () => {
    expect([...pages.keys()]).toEqual(['existe-ayuda.en.hsds.json', 'existe-ayuda.es.hsds.json']);
    const ids = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(ids)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, part]) => (/(?:^|_)id$/.test(key) ? [String(part)] : ids(part)))
          : [];
    const [english, spanish] = [...pages.keys()].map(servicesOf);
    expect(english?.length).toBe(toolkit.resources.length);
    expect(ids(english)).toEqual(ids(spanish));
    expect(english?.map(({ description }) => description)).not.toEqual(spanish?.map(({ description }) => description));
    expect(english?.map((service) => service['assured_date'])).toEqual(toolkit.resources.map((one) => one.verifiedOn));
  });

  it.skipIf(!existsSync(schemaPath))(
    'meets the published schema, and uses no property that is not in it',
    () => {
      const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as Node;
      // The schema is a frictionless one as well and holds words that are no JSON Schema.
      const ajv = new Ajv2020.default({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const validate = ajv.compile(schema);
      const unknown = (value: unknown, shape: Node, path: string): string[] => {
        if (Array.isArray(value))
          return value.flatMap((one, index) => unknown(one, shape['items'] as Node, `${path}/${index}`));
        if (typeof value !== 'object' || value === null) return [];
        const properties = shape['properties'] as Record<string, Node>;
        return Object.entries(value).flatMap(([key, part]) => {
          const known = properties[key];
          return known === undefined ? [`${path}/${key}`] : unknown(part, known, `${path}/${key}`);
        });
      };
      for (const path of pages.keys()) {
        for (const service of servicesOf(path)) {
          validate(service);
          expect(validate.errors ?? []).toEqual([]);
          expect(unknown(service, schema, '')).toEqual([]);
        }
      }
      const broken = { ...servicesOf('existe-ayuda.en.hsds.json')[0], id: 'no-uuid', status: 'open' };
      expect(validate(broken)).toBe(false);
    },
    120_000,
  );

  it('names by RFC 9562, version 5', () => {
    // What Python's uuid.uuid5(NAMESPACE_URL, …) gives.
    expect(nameUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
  });

  it('says what it cannot carry, with counts', () => {
    const losses = made?.losses() ?? [];
    expect(losses.find(({ what }) => what === 'source of a resource')?.count).toBe(
      toolkit.resources.reduce((sum, { sources }) => sum + sources.length, 0),
    );
  });
});
