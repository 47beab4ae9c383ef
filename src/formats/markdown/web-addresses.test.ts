import { expect, test } from 'vitest';
import { webAddresses } from './web-addresses.ts';

test.each([
  ['See https://example.org/a_b.', ['https://example.org/a_b']],
  ['(HTTP://EXAMPLE.ORG/x(1))', ['HTTP://EXAMPLE.ORG/x(1)']],
  ['www.example.org, ftp://a.b; mailto:a@b.org', ['www.example.org', 'ftp://a.b', 'mailto:a@b.org']],
  ['xhttp://a.b wwww.a.b /www.a.b _www.a.b áwww.a.b 𝒜www.a.b', []],
  ['xhttps://www.a.b -www.c.d', ['www.c.d']],
  ['http:// www. <https://a.b>', ['https://a.b']],
  ['http://www.a.b', ['http://www.a.b']],
])('%j', (text, addresses) => {
  expect(webAddresses(text).map(({ from, to }) => text.slice(from, to))).toEqual(addresses);
});
