import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeUnits, extentOf, hasHidden } from './utf8.ts';

const pieces = ['a', 'b c', '\n', '\r\n', 'ñ', '¿', '—', '€', '😀', '𝒳', '\u0000', '\u007f', '\uffff', '\n\n', 'ü\n'];
const hidden = ['\u00ad', '\u0301', '\u036f', '\u200b', '\u200d', '\u2060', '\ufeff'];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 300 }).map((all) => all.join(''));
const utf8 = (text: string) => new TextEncoder().encode(text);

it('counts the lines and code units of any stretch, however it lies in memory', () =>
  fc.assert(
    fc.property(texts, texts, texts, fc.nat({ max: 7 }), (before, text, after, shift) => {
      const all = utf8(before + text + after);
      const moved = new Uint8Array(all.length + shift).subarray(shift);
      moved.set(all);
      const from = utf8(before).length;
      const to = from + utf8(text).length;
      expect(extentOf(moved, from, to)).toEqual({ lines: text.split('\n').length - 1, units: text.length });
      expect(codeUnits(moved, from, to)).toBe(text.length);
    }),
  ));

it('finds a hidden character wherever it stands', () =>
  fc.assert(
    fc.property(texts, fc.constantFrom(...hidden), texts, (before, mark, after) => {
      expect(hasHidden(utf8(before + after))).toBe(false);
      expect(hasHidden(utf8(before + mark + after))).toBe(true);
    }),
  ));
