import type { Titles } from '../titles.ts';

export const TITLES: Titles = {
  haveSmallLetters: false,
  opened: /\p{Ll}\s(?:The|An?)\s(?:\p{Lu}\p{L}+\s){0,3}$/u,
  determiner:
    /^(?:an?|the|this|that|each|every|either|neither|any|some|no|another|one|my|your|his|her|its|our|their|whose|which|what|as)$|['\u2019]s$/i,
  byCustom: /Syndrome$/,
};
