/** What a comment in a document asks of its readers. */
export type IgnoreMark = 'next' | 'start' | 'end';

const mark = /^\s*existe-ayuda-ignore-(next|start|end)(?![\w-])/;

/**
 * The mark in a comment, without its delimiters: `existe-ayuda-ignore-next` leaves out the element or passage after
 * it, `existe-ayuda-ignore-start` and `-end` what lies between them. A reason may follow.
 */
export const ignoreMarkIn = (comment: string): IgnoreMark | undefined =>
  mark.exec(comment.slice(0, 60))?.[1] as IgnoreMark | undefined;
