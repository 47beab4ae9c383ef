import type { Quotations } from '../quotations.ts';

export const QUOTATIONS: Quotations = {
  speaking:
    /^\s*(?:(?:I|he|she|it|we|they|you)(?=[\s'\u2019])|(?:that|there|this)(?:['\u2019]s|\sis|\swas)\s)|\b(?:her|his|my|your|I|you|he|she|we|they)(?=[\s'\u2019])|,\s+\S/i,
  calling:
    /(?:^|[^\p{L}])(?:(?:I|s?he|they|we|you)(?:['\u2019](?:m|s|re)|\s(?:am|is|are|was|were))(?:\s(?:just|only|still|an?|the))*|(?:clerk|doctor|nurse|therapist|officer|deputy|evaluator|teacher|caseworker)\s(?:wrote|noted|charted|typed))\s$/iu,
  said: /^,["\u201d\u2019]\s(?:\p{L}+\s){0,3}(?:said|says|told|tells|wrote|writes|muttered|whispered|shouted|yelled|snapped|texted|laughed|asked|reads?)(?!\p{L})/iu,
  verbatim:
    /(?:^|[^\p{L}])(?:word for word|verbatim|as (?:s?he|they) said it|(?:his|her|their) exact words)(?!\p{L})/iu,
  speech: {
    ownLife: /(?:^|[^\p{L}])(?:I|[Mm](?:e|y|ine)|[Ww]e|[Uu]s|[Oo]urs?|[Yy]ours?|[Yy]ou)(?!\p{L})/u,
    told: /(?:^|[^\p{L}])(?:said|says|say|saying|told|tells|explain(?:s|ed)|recall(?:s|ed)|remember(?:s|ed)|begins?|began|adds|added|asks|asked|testified|wrote|writes|would say)(?!\p{L})/iu,
    onRecord:
      /(?:^|[^\p{L}])(?:questionnaire|(?:list|page) of (?:\p{L}+\s)?questions|(?:first|frequent|common|the) (?:items?|questions?)|(?:rule|section|article)\s(?:of\s\p{L}+\s)?\d|transcripts?|affidavit|testif(?:y|ied|ies)|under oath|recording|(?:quot|cit)(?:es|ed|ing)|wrote down|(?:told|asked|called|said to) me|read (?:it|them|that) (?:aloud|out)|(?:told|asked|answered) the (?:\p{L}+\s)?(?:court|jury|judge|panel|committee|officers?|detectives?|deputy|caseworker))(?!\p{L})/iu,
  },
};
