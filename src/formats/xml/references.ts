import { refusalAt } from '../passage/refusal.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([^;&<\s]{0,64}));?/g;

/**
 * Calls back for each piece of character data or of an attribute's value, in order: stretches as they stand, and
 * references with the character they stand for (XML 1.0, section 4.6; no other entity is expanded).
 * @throws {PassageRefusal} where an entity is referred to that the document type would have to define
 */
export function eachTextPiece(
  text: string,
  path: string,
  from: number,
  to: number,
  plain: (piece: string, from: number) => void,
  decoded: (piece: string, from: number, to: number) => void,
): void {
  // Looked for in the piece alone: in a document without references the next one may be megabytes away, or nowhere.
  const piece = text.slice(from, to);
  let next = piece.indexOf('&');
  if (next < 0) {
    if (to > from) plain(piece, from);
    return;
  }
  let done = from;
  for (; next >= 0; next = piece.indexOf('&', next + 1)) {
    const at = from + next;
    reference.lastIndex = at;
    const match = reference.exec(text);
    const [whole = '', hexadecimal, decimal, name] = match?.index === at ? match : [];
    const code = Number.parseInt(hexadecimal ?? decimal ?? '', hexadecimal === undefined ? 10 : 16);
    const character =
      name === undefined
        ? code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : undefined
        : Object.hasOwn(named, name)
          ? named[name]
          : undefined;
    if (character === undefined || !whole.endsWith(';') || at + whole.length > to) {
      throw refusalAt(path, text, at, {
        code: 'entity-not-expanded',
        message: `"${text.slice(at, Math.min(to, at + 20))}" is no reference that is expanded here`,
        expected: 'only &amp; &lt; &gt; &quot; &apos; and numbers such as &#241;',
        mend: 'Write the character itself; an ampersand as &amp;.',
      });
    }
    if (at > done) plain(text.slice(done, at), done);
    done = at + whole.length;
    decoded(character, at, done);
  }
  if (done < to) plain(text.slice(done, to), done);
}
