import type { Resource } from '#model/resource.ts';

type Reach = Pick<Resource, 'reach'>;

/** A service that reaches a country, and not only some of its states. */
export const isNationwide = ({ reach }: Reach): boolean => reach.some((code) => !code.includes('-'));

/** The states and territories (ISO 3166-2 codes) that have services of their own, each once. */
export const areasOf = (resources: readonly Reach[]): string[] =>
  [...new Set(resources.filter((resource) => !isNationwide(resource)).flatMap(({ reach }) => reach))].sort();
