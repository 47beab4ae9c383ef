import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { describe, expect, test } from 'vitest';
import { LogoRefused, readLogo } from '#publish/logo.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { qrCode } from '#publish/qr.ts';
import { refusalText } from '#publish/refusal-text.ts';
import { flat, readPdf } from './pdf-reader.ts';
import { png } from './png.ts';
import { organization, snapshot, toolCalled } from './toolkit.ts';

/** The dark modules of the picture, as its path draws them. */
function darkModules(svg: string): Set<string> {
  const dark = new Set<string>();
  const path = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
  }
  return dark;
}

describe('QR code', () => {
  test('the picture has exactly the modules of the code, and a quiet zone of four', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
        const { svg, modules } = qrCode(address);
        const code = qrcode(0, 'M');
        code.addData(String.fromCharCode(...new TextEncoder().encode(address)), 'Byte');
        code.make();
        const wanted = new Set<string>();
        for (let row = 0; row < code.getModuleCount(); row += 1) {
          for (let column = 0; column < code.getModuleCount(); column += 1) {
            if (code.isDark(row, column)) wanted.add(`${column + 4},${row + 4}`);
          }
        }
        expect(modules).toBe(code.getModuleCount() + 8);
        expect(darkModules(svg)).toEqual(wanted);
      }),
      { numRuns: 30 },
    );
  });

  test('a text that is too long is refused', () => {
    expect(() => qrCode('x'.repeat(2332))).toThrow(RangeError);
    expect(qrCode('x'.repeat(2331)).modules).toBe(177 + 8);
  });
});

const svg = (content: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${content}</svg>`);

describe('logo', () => {
  test.each([
    ['too small', png(100, 80)],
    ['too large', png(4001, 10)],
    ['no header', png(10, 10).subarray(0, 20)],
    ['too many bytes', new Uint8Array(500_001)],
    ['not a picture', new TextEncoder().encode('hello')],
    ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x00])],
    ['a script', svg('<script>1</script>')],
    ['an entity', new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')],
    ['a picture elsewhere', svg('<image href="https://example.org/a.png"/>')],
    ['text in a font', svg('<text>a</text>')],
  ])('is refused: %s', (_, bytes) => {
    expect(() => readLogo(bytes)).toThrow(LogoRefused);
    const texts = snapshot.languages.map((language) => {
      const strings = snapshot.toolkit.strings[language];
      try {
        readLogo(bytes);
      } catch (error) {
        if (error instanceof LogoRefused && strings !== undefined) return refusalText(error, strings);
      }
      return undefined;
    });
    // In the words of each language, with every number in its place.
    expect(new Set(texts).size).toBe(snapshot.languages.length);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
  });

  test('an SVG is printed with the name of the organization as description', async () => {
    const logo = readLogo(svg('<path d="M0 0h10v10H0z"/>'));
    for (const [id, options] of [
      ['victims-rights-card', {}],
      ['victims-rights-card', { folded: true }],
      ['safety-plan-sheet', {}],
    ] as const) {
      const { bytes } = await renderToolPdf(snapshot, toolCalled(id), 'es', { organization, logo, ...options });
      const figures = flat((await readPdf(bytes)).structure).filter(({ type }) => type === 'Figure');
      expect(figures.map(({ alt }) => alt)).toContain(organization.name['es']);
    }
  });

  test('without the QR code there is no picture', async () => {
    const { bytes } = await renderToolPdf(snapshot, toolCalled('victims-rights-card'), 'es', {
      organization,
      qrCode: false,
    });
    expect(flat((await readPdf(bytes)).structure).filter(({ type }) => type === 'Figure')).toEqual([]);
  });
});
