import { describe, expect, it } from 'vitest';
import { formsOf } from '../inflection.ts';
import { conjugate } from './conjugate.ts';

const verb = (text: string): string[] =>
  formsOf(text, { partOfSpeech: 'verb', number: 'singular' }, 'es').map((form) => form.text);

describe('verbs that no rule conjugates', () => {
  it.each([
    ['ser', 'soy era fue seamos fuéramos fuese será siendo sido serlo'],
    ['estar', 'estoy están estuvo esté estuviéramos estaría estando'],
    ['dar', 'doy daba dio dé diéramos dará dándole darle'],
    ['ir', 'voy iban fueron vayan fuera irá yendo irse'],
  ])('%s', (infinitive, forms) => {
    expect(conjugate(infinitive).map(({ text }) => text)).toEqual(expect.arrayContaining(forms.split(' ')));
  });

  it('with what belongs to them', () => {
    expect(verb('dar a luz')).toEqual(expect.arrayContaining(['dio a luz', 'dando a luz', 'diera a luz']));
    expect(verb('ser víctima de')).toContain('fueron víctima de');
    expect(verb('ser víctima de')).not.toContain('seó víctima de');
  });
});

it('what a verb says of its subject goes with it', () => {
  expect(verb('quedarse paralizado')).toEqual(
    expect.arrayContaining(['quedarse paralizado', 'quedó paralizada', 'quedaron paralizadas', 'quedarme paralizada']),
  );
});

it('a borrowed noun has its own plural too', () => {
  const forms = formsOf('stalker', { partOfSpeech: 'noun', number: 'singular' }, 'es').map((form) => form.text);
  expect(forms).toEqual(expect.arrayContaining(['stalkers', 'stalkeres']));
});
