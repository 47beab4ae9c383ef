import type { ScannedTag } from '../xml/scan.ts';

/**
 * What an inline element is for a reader: its content reads on as if it were not there (`through`), nothing of it is
 * read (`hidden`), it is a line break, or something that is no text, with all its content.
 */
export type InlineKind = 'through' | 'hidden' | 'break' | 'object';

/** Native codes whose content is not text; they mark the beginning or the end of a format. */
const pairedCodes = new Set(['bpt', 'ept', 'it', 'bx', 'ex', 'sc', 'ec', 'cp', 'sm', 'em']);
/** Kinds of `ctype` (1.2, section 2.3) and of names that Angular and others write for formats. */
const formatting =
  /^(?:bold|italic|underlined|link|fmt|quote|x-(?:a|abbr|b|em|i|mark|small|span|strong|sub|sup|u|link|html-\w+))$/i;
const formattingId = /^(?:START|CLOSE)_/;

function standAlone(tag: ScannedTag): InlineKind {
  const type = tag.attribute('ctype') ?? tag.attribute('type') ?? '';
  const code = `${tag.attribute('subType') ?? ''} ${tag.attribute('equiv') ?? ''} ${tag.attribute('id') ?? ''}`;
  if (type === 'lb' || type === 'x-br' || /\bxlf:lb\b|\bLINE_?BREAK\b/i.test(code)) return 'break';
  return formatting.test(type) || formattingId.test(tag.attribute('id') ?? '') ? 'hidden' : 'object';
}

/** The inline elements of XLIFF 1.2 (section 2.3), 2.x (section 4.2.3) and TMX 1.4 (section 3.2). */
export function inlineKind(name: string, tag: ScannedTag): InlineKind {
  if (pairedCodes.has(name)) return 'hidden';
  if (name === 'x' || name === 'ph' || name === 'ut') return standAlone(tag);
  const isProtected = tag.attribute('translate') === 'no' || tag.attribute('mtype') === 'protected';
  return name === 'mrk' && isProtected ? 'object' : 'through';
}
