import type { Check } from '../draft.ts';
import { areas } from './areas.ts';
import { broaderCycles } from './broader-cycles.ts';
import { complete } from './complete.ts';
import { deadLinks } from './dead-links.ts';
import { harmfulWords } from './harmful-words.ts';
import { identifiers } from './identifiers.ts';
import { parity } from './parity.ts';
import { placeholderName } from './placeholder-name.ts';
import { readingLevel } from './reading-level.ts';
import { selfRelations } from './self-relations.ts';
import { slugs } from './slugs.ts';
import { sources } from './sources.ts';
import { spokenLanguages } from './spoken-languages.ts';
import { switches } from './switches.ts';
import { terms } from './terms.ts';
import { tooDeep } from './too-deep.ts';
import { twins } from './twins.ts';

/** Every rule over the toolkit as a whole; a new rule is one file and one line here. */
export const checks: readonly Check[] = [
  identifiers,
  parity,
  terms,
  broaderCycles,
  selfRelations,
  sources,
  deadLinks,
  slugs,
  harmfulWords,
  tooDeep,
  switches,
  readingLevel,
  areas,
  spokenLanguages,
  placeholderName,
  complete,
  twins,
];
