import { describe, expect, test } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { Stage } from '#model/concept.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { sourcesOnPage } from '#site/source-parts.ts';
import { folderOf, smallToolkit } from '../bundle/small-toolkit.ts';
import { serving } from '../server/serving.ts';

/** The small toolkit, grown: more sources than a page holds, services of states, concepts at stages and in two glossaries. */
const debtBondage = 'glossaries/trafficking/concepts/debt-bondage.yaml';
const { toolkit, problems } = loadToolkit([
  folderOf({
    ...smallToolkit,
    [debtBondage]: String(smallToolkit[debtBondage]).replace(
      'subjects: [means]',
      'subjects: [means]\nalsoIn: { assault: [crimes] }\nstages: [court, report]',
    ),
  }),
]);
const [source] = toolkit.sources;
const [resource] = toolkit.resources;
if (source === undefined || resource === undefined) throw new Error('the small toolkit has a source and a resource');
const count = 2 * sourcesOnPage + 5;
const grown: Toolkit = {
  ...toolkit,
  sources: [
    ...toolkit.sources,
    ...Array.from({ length: count - toolkit.sources.length }, (_, index) => ({
      ...source,
      id: `made-${index}`,
      csl: { ...source.csl, title: `Made ${index}`, author: [{ literal: `Body ${String(index).padStart(3, '0')}` }] },
    })),
  ],
  resources: [
    ...toolkit.resources,
    { ...resource, id: 'texas', name: { en: 'Texas line', es: 'Línea de Texas' }, reach: ['US-TX'] },
    { ...resource, id: 'both', name: { en: 'Two states', es: 'Dos estados' }, reach: ['US-TX', 'US-NY'] },
  ],
};
const ask = serving(compileSnapshot(grown));
const { addresses } = ask.app.site;
const html = async (language: string, key: string): Promise<string> => {
  const response = await ask(addresses.path(language, key) ?? `/no ${key}`);
  expect(response.status, key).toBe(200);
  return response.text();
};
const entries = (page: string, list: string): string[] =>
  [...(new RegExp(`<ul class="${list}">(.*?)</ul>`, 's').exec(page)?.[1] ?? '').matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(
    ([, entry = '']) => entry.replace(/<[^>]*>/g, '').trim(),
  );

test('the small toolkit, grown, has no problem', () => expect(problems).toEqual([]));

describe.each(['en', 'es'])('in %s', (language) => {
  test('every source stands on one of the parts, in order, and every part leads to all others', async () => {
    const index = await html(language, 'sources');
    expect(entries(index, 'sources')).toEqual([]);
    const all: string[] = [];
    for (const part of [1, 2, 3]) {
      const page = await html(language, `sources:${part}`);
      const own = entries(page, 'sources');
      expect(own.length).toBe(part < 3 ? sourcesOnPage : count - 2 * sourcesOnPage);
      all.push(...own);
      for (const other of [1, 2, 3]) {
        const path = addresses.path(language, `sources:${other}`);
        expect(page).toContain(`href="${path}"${other === part ? ' aria-current="page"' : ''}`);
        expect(index).toContain(`href="${path}"`);
      }
    }
    expect(new Set(all).size).toBe(count);
    const made = all.filter((entry) => entry.includes('Made'));
    expect(made.length).toBe(count - toolkit.sources.length);
    expect(made).toEqual(made.toSorted());
    expect(addresses.path(language, 'sources:4')).toBeUndefined();
  });

  test('services of a state stand on its page, and on no other', async () => {
    const names = { en: ['Texas line', 'Two states'], es: ['Línea de Texas', 'Dos estados'] }[language] ?? [];
    const national = await html(language, 'resources');
    const texas = await html(language, 'resources:US-TX');
    const newYork = await html(language, 'resources:US-NY');
    const shown = (page: string) => [...page.matchAll(/<article class="resource" id="([^"]*)"/g)].map(([, id]) => id);
    expect(shown(national)).toEqual([resource.id]);
    expect(shown(texas)).toEqual(['texas', 'both']);
    expect(shown(newYork)).toEqual(['both']);
    for (const name of names) expect(texas).toContain(name);
    for (const page of [national, texas, newYork]) {
      expect(page).toContain(`href="${addresses.path(language, 'resources:US-TX')}"`);
      expect(page).toContain(`href="${addresses.path(language, 'resources:US-NY')}"`);
    }
    expect(addresses.path(language, 'resource:texas')).toBe(`${addresses.path(language, 'resources:US-TX')}#texas`);
  });

  test('a concept stands at its stages, and at no other', async () => {
    const path = addresses.path(language, 'concept:debt-bondage');
    const stages = Stage.options.filter((stage) => addresses.path(language, `stage:${stage}`) !== undefined);
    expect(stages).toEqual(['report', 'court']);
    const index = await html(language, 'stages');
    const concept = await html(language, 'concept:debt-bondage');
    for (const stage of stages) {
      expect(await html(language, `stage:${stage}`)).toContain(`<li><a href="${path}">`);
      expect(index).toContain(`href="${addresses.path(language, `stage:${stage}`)}"`);
      expect(concept).toContain(`href="${addresses.path(language, `stage:${stage}`)}"`);
    }
    expect(await html(language, 'glossaries')).toContain(`href="${addresses.path(language, 'stages')}"`);
  });

  test('a concept stands in the other glossaries that list it, with its subjects there, and can be filtered by stage', async () => {
    const line = new RegExp(
      `<li data-subject="([^"]*)"[^>]*><a href="${addresses.path(language, 'concept:debt-bondage')}"`,
    );
    expect(line.exec(await html(language, 'glossary:trafficking'))?.[1]).toBe('means');
    expect(line.exec(await html(language, 'glossary:assault'))?.[1]).toBe('crimes');
    expect(await html(language, 'concept:debt-bondage')).toContain(
      `href="${addresses.path(language, 'glossary:assault')}"`,
    );
    const path = addresses.path(language, 'glossary:assault');
    const hidden = async (stage: string): Promise<boolean> =>
      /hidden=""/.test(line.exec(await (await ask(`${path}?stage=${stage}`)).text())?.[0] ?? '');
    expect(await hidden('court')).toBe(false);
    expect(await hidden('safety')).toBe(true);
  });
});
