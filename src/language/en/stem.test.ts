import { describe, expect, test } from 'vitest';
import { stemEnglish } from './stem.ts';

const stems = (words: string) => [...new Set(words.split(' ').map(stemEnglish))];

describe('stemEnglish', () => {
  test.each([
    'trafficking trafficker traffickers trafficked traffic',
    'raped rape rapes raping rapist',
    "victims victim victim's victims'",
    'advocates advocate advocating',
    'injury injuries injured',
    'harass harassed harassment harasses',
    'smuggling smuggled smuggler smugglers',
    'witness witnesses',
    'children child',
    'women woman',
    'harbor harboring harbored',
    'kidnap kidnapping kidnapped',
    'compensation compensate',
    'exploit exploited exploitation',
    'sentence sentencing sentenced',
    'shelter shelters sheltered',
    'agencies agency',
    'visa visas',
  ])('%s meet', (words) => {
    expect(stems(words)).toHaveLength(1);
  });

  test.each(['status state', 'abuse abduction', 'law lawyer'])('%s stay apart', (words) => {
    expect(stems(words)).toHaveLength(2);
  });

  test('leaves the s that is no plural', () => {
    expect(['status', 'crisis', 'bus'].map(stemEnglish)).toEqual(['status', 'crisis', 'bus']);
  });
});
