import type { Stretch } from './logical-text.ts';

const beginning = /https?:\/\/|ftp:\/\/|mailto:|www\./giu;
/** Beside these none begins. */
const goesOn = /[\p{L}\p{N}_/]$/u;
const rest = /[^\s<>]+/y;
const mailName = /[\w.+-]{1,64}$/;
const mailHost = /@[\w-]{1,63}(?:\.[\w-]{1,63})+/y;
/** What ends a sentence rather than an address (GFM, section 6.9). */
const trailing = /[?!.,:;*_~'"\]]$/;

function webAddressesIn(text: string): Stretch[] {
  if (!text.includes('://') && !/www\.|mailto:/i.test(text)) return [];
  const found: Stretch[] = [];
  beginning.lastIndex = 0;
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    const { index } = match;
    rest.lastIndex = beginning.lastIndex;
    if (goesOn.test(text.slice(Math.max(0, index - 2), index)) || !rest.test(text)) {
      beginning.lastIndex = index + 1;
      continue;
    }
    beginning.lastIndex = rest.lastIndex;
    found.push({ from: index, to: index + withoutTrailing(text.slice(index, rest.lastIndex)) });
  }
  return found;
}

/** How much of what looks like an address is one. */
function withoutTrailing(whole: string): number {
  let end = whole.length;
  while (end > 0) {
    const isTrailing = trailing.test(whole[end - 1] ?? '');
    if (!isTrailing && !(whole[end - 1] === ')' && isUnbalanced(whole, end))) break;
    end -= 1;
  }
  return end;
}

/** Whether a closing parenthesis belongs to the sentence. Looked at only in addresses of ordinary length. */
function isUnbalanced(address: string, end: number): boolean {
  if (end > 2000) return false;
  let open = 0;
  for (let at = 0; at < end; at += 1) {
    if (address[at] === '(') open += 1;
    else if (address[at] === ')') open -= 1;
  }
  return open < 0;
}

function mailAddressesIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = mailName.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    mailHost.lastIndex = at;
    const host = name === undefined ? null : mailHost.exec(text);
    if (name !== undefined && host !== null) found.push({ from: at - name.length, to: at + host[0].length });
  }
  return found;
}

/** Web and mail addresses in running text, in order, apart from one another. */
export function webAddresses(text: string): Stretch[] {
  const all = [...webAddressesIn(text), ...mailAddressesIn(text)].sort((a, b) => a.from - b.from);
  let end = 0;
  return all.filter(({ from, to }) => {
    const isApart = from >= end && to > from;
    if (isApart) end = to;
    return isApart;
  });
}
