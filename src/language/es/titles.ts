import type { Titles } from '../titles.ts';

export const TITLES: Titles = {
  haveSmallLetters: true,
  opened: /\p{Ll}\s(?:El|La|Los|Las|Un|Una)\s(?:\p{Ll}+\s){0,4}$/u,
};
