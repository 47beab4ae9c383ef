import type { Stretch } from './logical-text.ts';

const webAddress = /(?<![\p{L}\p{N}_/])(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s<>]+/giu;
const mailName = /[\w.+-]{1,64}$/;
const mailHost = /@[\w-]{1,63}(?:\.[\w-]{1,63})+/y;
/** What ends a sentence rather than an address (GFM, section 6.9). */
const trailing = /[?!.,:;*_~'"\]]$/;

function webAddressesIn(text: string): Stretch[] {
  if (!text.includes('://') && !/www\.|mailto:/i.test(text)) return [];
  return Array.from(text.matchAll(webAddress), ({ index, 0: whole }) => {
    let end = whole.length;
    while (end > 0) {
      const isTrailing = trailing.test(whole[end - 1] ?? '');
      if (!isTrailing && !(whole[end - 1] === ')' && isUnbalanced(whole, end))) break;
      end -= 1;
    }
    return { from: index, to: index + end };
  });
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
