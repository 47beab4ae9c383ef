/**
 * The toolkit's languages in the order a reader prefers them (RFC 9110, section 12.5.4: quality values;
 * matching by the primary subtag). Languages that are not asked for follow in the toolkit's order.
 * @param header the `Accept-Language` field, or nothing
 */
export function preferredLanguages(header: string | undefined, available: readonly string[]): string[] {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const found = wanted.flatMap(({ tag }) =>
    available.filter((language) => language.split('-')[0]?.toLowerCase() === tag.split('-')[0]),
  );
  return [...new Set([...found, ...available])];
}
