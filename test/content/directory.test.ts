import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { toolkitFolders } from '#cli/toolkit-folders.ts';
import { sourceId } from '#model/source.ts';

const { resources, sources } = loadToolkit(toolkitFolders(undefined)).toolkit;
const known = new Set(sources.map(({ id }) => id));

/** The fifty states, the District of Columbia and Puerto Rico. */
const places = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
  'OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY'
).split(' ');

describe('the directory of help', () => {
  test('has at least 150 entries', () => {
    expect(resources.length).toBeGreaterThanOrEqual(150);
  });

  test.each(['sexual-violence', 'domestic-violence'] as const)('has help for %s in every state', (subject) => {
    const covered = new Set(
      resources.filter(({ subjects }) => subjects.includes(subject)).flatMap(({ reach }) => reach),
    );
    expect(places).toHaveLength(52);
    expect(places.filter((place) => !covered.has(`US-${place}`))).toEqual([]);
  });

  test('gives every contact a source that is there, and the day it was held against it', () => {
    const contacts = resources.flatMap((resource) => resource.contacts.map((contact) => ({ resource, contact })));
    expect(contacts.length).toBeGreaterThan(100);
    for (const { resource, contact } of contacts) {
      expect(known.has(sourceId(contact.source)), `${resource.id}: ${contact.display}`).toBe(true);
      expect(contact.verifiedOn, `${resource.id}: ${contact.display}`).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('rests every entry on a source that someone opened', () => {
    const opened = new Set(sources.filter(({ verified }) => verified !== undefined).map(({ id }) => id));
    const without = resources.filter((resource) => !resource.sources.some((source) => opened.has(sourceId(source))));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
