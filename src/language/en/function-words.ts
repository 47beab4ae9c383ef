/** Folded. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by did do does for from had has have he her his how i in is it its me my ' +
    'no not of on or our she so that the their them they this to was we were what when where which who ' +
    'with you your'
  ).split(' '),
);
