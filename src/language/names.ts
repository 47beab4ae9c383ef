/** What the name of a person or a street stands behind. None that a character has: *don Quijote*, *Dr. Frankenstein*. */
const BEFORE = new Set(
  'judge officer deputy detective sergeant sgt lt det ofc trooper mr mrs ms juez jueza oficial agente sr sra srta lic calle avenida'.split(
    ' ',
  ),
);
/** What the name of a place stands before: *Eagle Pass*, *King Street*. */
const BEHIND = new Set('street avenue ave road boulevard blvd county pass park grove'.split(' '));

/** Whether a word that has a capital is a name by the words beside it, in lower case. */
export const isNamedBy = (before: string, behind: string): boolean => BEFORE.has(before) || BEHIND.has(behind);
