/** How many letters are to be put in, left out or changed to make the one of the other (Levenshtein). */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[b.length] ?? 0;
}

/** One letter in so many may be wrong where an id is mistyped. */
const lettersPerSlip = 4;

/** The id that was mistyped; else the one that shares most of its words with what was written. */
function nearest(id: string, known: Iterable<string>): string | undefined {
  const words = new Set(id.split('-'));
  let slip: { readonly id: string; readonly edits: number } | undefined;
  let kin: { readonly id: string; readonly shared: number } | undefined;
  const allowed = Math.max(1, Math.floor(id.length / lettersPerSlip));
  for (const candidate of known) {
    if (Math.abs(candidate.length - id.length) <= allowed) {
      const needed = edits(id, candidate);
      if (needed <= allowed && needed < (slip?.edits ?? Number.POSITIVE_INFINITY)) {
        slip = { id: candidate, edits: needed };
      }
    }
    const shared = candidate.split('-').filter((word) => words.has(word)).length;
    if (shared > (kin?.shared ?? 0)) kin = { id: candidate, shared };
  }
  return slip?.id ?? kin?.id;
}

/**
 * How to mend an id that is not there: the one that was probably meant, where there is one.
 * @param otherwise what else can be done, beginning in lower case
 */
export function didYouMean(id: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(id, known);
  if (near !== undefined) return `Did you mean "${near}"? Otherwise ${otherwise}`;
  return `${otherwise.charAt(0).toUpperCase()}${otherwise.slice(1)}`;
}
