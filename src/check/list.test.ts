import { describe, expect, it } from 'vitest';
import { struckFrom } from './list.ts';

const struck = (source: string, thing: string, target: string) => {
  const start = source.indexOf(thing);
  return struckFrom(source, start, start + thing.length, target);
};

describe('a thing struck from a list', () => {
  it.each([
    ['three', 'We have beds, food and counseling.', 'food', 'Tenemos camas y consejería.', 'more'],
    ['two', 'We have beds and counseling.', 'counseling', 'Tenemos camas.', 'two'],
  ])('is told: one of %s', (_, source, thing, target, found) => {
    expect(struck(source, thing, target)).toBe(found);
  });

  it.each([
    ['a comma before the conjunction', 'We have beds, food, and counseling.', 'Tenemos camas, comida y terapia.'],
    ['a number', 'It costs $4,000 with food and counseling.', 'Cuesta 4.000 dólares con comida y terapia.'],
    ['sentences', 'We give food, beds and counseling.', 'Damos comida. También camas. Y terapia.'],
  ])('is not told for %s', (_, source, target) => {
    expect(struck(source, 'counseling', target)).toBeUndefined();
  });
});
