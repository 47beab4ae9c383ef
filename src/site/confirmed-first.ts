import type { Resource } from '#model/resource.ts';

/** In their order, those that nobody could confirm after all others. */
export const confirmedFirst = (resources: readonly Resource[]): readonly Resource[] => [
  ...resources.filter(({ confirmed }) => confirmed),
  ...resources.filter(({ confirmed }) => !confirmed),
];
