/**
 * `id` and `target` of TBX are of XML type ID: a name that begins with a letter or `_`. A toolkit's
 * identifiers have no dot and no underscore, so these names cannot meet.
 */
export const conceptName = (id: string): string => (/^[0-9]/.test(id) ? `_${id}` : id);
export const sourceName = (id: string): string => `source.${id}`;
export const subjectName = (glossary: string, id: string): string => `subject.${glossary}.${id}`;

/** The toolkit's identifier in a name of a file; a foreign name is given back as it is. */
export const conceptOfName = (name: string): string => (/^_[0-9]/.test(name) ? name.slice(1) : name);
export const sourceOfName = (name: string): string | undefined => /^source\.([a-z0-9-]+)$/.exec(name)?.[1];
export const subjectOfName = (name: string): string | undefined =>
  /^subject\.[a-z0-9-]+\.([a-z0-9-]+)$/.exec(name)?.[1];
