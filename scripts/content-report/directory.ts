import type { Resource } from '#model/resource.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { byText, table } from './table.ts';

/** The fifty states, the District of Columbia and Puerto Rico (ISO 3166-2). */
export const places = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
  'OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY'
)
  .split(' ')
  .map((state) => `US-${state}`);

type Subject = Resource['subjects'][number];
const helpsWith = (resource: Resource, subject: Subject): boolean => resource.subjects.includes(subject);

/** The services of a state, and how many of them are there for a subject; unconfirmed ones apart. */
const cell = (resources: readonly Resource[]): string | number => {
  const confirmed = resources.filter(({ confirmed }) => confirmed).length;
  const others = resources.length - confirmed;
  return others === 0 ? confirmed : `${confirmed} (+ ${others} not confirmed)`;
};

/** Which services are there, where they help, and which could not be confirmed. */
export function directory(snapshot: Snapshot): string {
  const { resources, strings } = snapshot.toolkit;
  const [first = 'en'] = snapshot.languages;
  const nameOf = (area: string): string => strings[first]?.areas[area] ?? area;
  const inArea = (area: string) => resources.filter(({ reach }) => reach.includes(area));
  const nationwide = resources.filter(({ reach }) => reach.some((code) => !code.includes('-')));
  const others = [...new Set(resources.flatMap(({ reach }) => reach))]
    .filter((code) => code.includes('-') && !places.includes(code))
    .sort(byText);
  const subjects = [...new Set(resources.flatMap((resource) => resource.subjects))].sort(byText);
  const unconfirmed = resources.filter(({ confirmed }) => !confirmed);
  const areas = [...places].sort((a, b) => byText(nameOf(a), nameOf(b)));
  const helped = (subject: Subject, among: readonly Resource[]) =>
    places.filter((area) => among.some((resource) => resource.reach.includes(area) && helpsWith(resource, subject)))
      .length;
  const confirmed = resources.filter((resource) => resource.confirmed);
  return [
    '## Related resources',
    `${resources.length} services: ${nationwide.length} for a whole country, ${resources.length - nationwide.length} for states and territories; ${resources.reduce((sum, { contacts }) => sum + contacts.length, 0)} numbers to call or write to, each with its source and the day it was looked up.`,
    table(
      ['Subject', 'Services', 'for a whole country'],
      subjects.map((subject) => {
        const all = resources.filter((resource) => helpsWith(resource, subject));
        return [subject, all.length, all.filter((resource) => nationwide.includes(resource)).length];
      }),
    ),
    '### By state',
    `Of the ${places.length} (fifty states, the District of Columbia, Puerto Rico) so many have a service of their own:`,
    table(
      ['For', 'Any', 'Confirmed'],
      (['sexual-violence', 'domestic-violence'] as const).map((subject) => [
        subject,
        `${helped(subject, resources)} of ${places.length}`,
        `${helped(subject, confirmed)} of ${places.length}`,
      ]),
    ),
    table(
      ['State', 'Sexual violence', 'Domestic violence', 'All services'],
      [...areas, ...others].map((area) => {
        const all = inArea(area);
        return [
          nameOf(area),
          cell(all.filter((resource) => helpsWith(resource, 'sexual-violence'))),
          cell(all.filter((resource) => helpsWith(resource, 'domestic-violence'))),
          cell(all),
        ];
      }),
    ),
    '### Not confirmed',
    unconfirmed.length === 0
      ? 'Everything was confirmed.'
      : 'Of these only an old page, or one by somebody else, could be read. The site says so, and lists them last.',
    ...(unconfirmed.length === 0
      ? []
      : [
          unconfirmed
            .map((resource) => `- ${resource.name[first] ?? resource.id} (${resource.reach.map(nameOf).join(', ')})`)
            .sort(byText)
            .join('\n'),
        ]),
  ].join('\n\n');
}
