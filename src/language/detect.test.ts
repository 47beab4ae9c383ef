import { describe, expect, test } from 'vitest';
import { detectLanguage } from './detect.ts';

describe('detectLanguage', () => {
  test.each([
    ['The rights of the victim and of her children.', 'en'],
    ['Los derechos de la víctima y de sus hijas.', 'es'],
    ['¿POR QUÉ NO SE PUEDE?', 'es'],
    ['so\u00ADbre el pa\u0301is', 'es'],
    ['con\u00ADtra con\u00ADtra the thing', 'es'],
    ['Human trafficking hotline', 'en'],
    ['Línea nacional contra trata', 'es'],
    ['12345', 'en'],
    ['', 'en'],
  ])('%j: %s', (text, language) => {
    expect(detectLanguage(text, ['en', 'es'])).toBe(language);
  });

  test('the first language where nothing tells', () => {
    expect(detectLanguage('12345', ['es', 'en'])).toBe('es');
  });
});
