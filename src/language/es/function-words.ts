/** Folded. Without *u* and *e*, which are letters of visas more often than conjunctions. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a al ante como con contra cual de del desde el ella en entre es esta este ha la las le les lo los ' +
    'me mi mis muy no nos o para pero por que quien se ser si sin sobre son su sus te un una unas unos y ya yo'
  ).split(' '),
);
