import { describe, expect, test } from 'vitest';
import { heldToCoreBar } from '#bundle/core-bar.ts';
import { loadToolkit } from '#bundle/load.ts';
import { toolkitFolders } from '#cli/toolkit-folders.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import { confusablePairs, missing, termsOf, warnedOf } from '../../scripts/content-report/figures.ts';

const { toolkit } = loadToolkit(toolkitFolders(undefined));
const snapshot = compileSnapshot(toolkit);

describe('the content', () => {
  test('has 450 concepts or more in seven glossaries', () => {
    expect(toolkit.glossaries).toHaveLength(7);
    expect(toolkit.concepts.length).toBeGreaterThanOrEqual(450);
  });

  test.each([
    ['human-trafficking', 110],
    ['sexual-violence', 110],
    ['domestic-violence', 60],
    ['justice-process', 80],
    ['immigration-relief', 40],
    ['health-care', 30],
    ['interpreting', 20],
  ])('has in %s its own %i concepts or more', (glossary, fewest) => {
    expect(snapshot.conceptsOf(glossary).length).toBeGreaterThanOrEqual(fewest);
  });

  test('warns of 60 terms or more, each with a reason in every language and what to say instead', () => {
    const warned = warnedOf(termsOf(toolkit.concepts));
    expect(warned.length).toBeGreaterThanOrEqual(60);
    for (const { concept, term } of warned) {
      const where = `${concept.id}: ${term.text}`;
      expect(Object.keys(term.reason ?? {}).sort(), where).toEqual(['en', 'es']);
      expect(term.useInstead?.length, where).toBeGreaterThan(0);
    }
  });

  test('tells 90 confusable pairs or more apart, each with sentences that a checker is held to', () => {
    const pairs = confusablePairs(toolkit.concepts);
    expect(pairs.length).toBeGreaterThanOrEqual(90);
    expect(pairs.filter(({ examples }) => examples === undefined)).toEqual([]);
  });

  test('has 30 distinctions or more and 120 resources or more', () => {
    expect(toolkit.distinctions.length).toBeGreaterThanOrEqual(30);
    expect(toolkit.resources.length).toBeGreaterThanOrEqual(120);
  });

  test('has 150 core concepts or more, and each meets its bar', () => {
    const core = toolkit.concepts.filter((concept) => concept.core);
    expect(core.length).toBeGreaterThanOrEqual(150);
    const below = core.filter((concept) => !heldToCoreBar(concept, (id) => snapshot.source(id)).met);
    expect(below.map(({ id }) => id)).toEqual([]);
  });

  test('has for every concept a stage, for every preferred term a sentence', () => {
    const { stage, context, examples } = missing(toolkit.concepts);
    expect({ stage, context, examples }).toEqual({ stage: [], context: [], examples: [] });
  });
});
