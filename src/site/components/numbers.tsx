import type { Resource } from '#model/resource.ts';
import { type PageContext, say } from '../context.ts';

/** The name after its number; a name that begins with the number («911: emergencies») does not say it twice. */
const afterNumber = (name: string, number: string): string =>
  name.startsWith(number) ? name.slice(number.length) : ` ${name}`;

/** Who can be called at once: on pages for survivors the numbers themselves come before the text. */
export const Numbers = ({ page, resources }: { page: PageContext; resources: readonly Resource[] }) => (
  <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">{page.t.resource.numbers}</h2>
    <ul>
      {resources.flatMap((resource) =>
        resource.contacts
          .filter((contact) => contact.kind === 'voice')
          .slice(0, 1)
          .map((contact) => (
            <li>
              <a class="phone" href={`tel:${contact.number}`}>
                {contact.display}
              </a>
              {afterNumber(say(page, resource.name), contact.display)}
              {resource.hours !== undefined && `. ${say(page, resource.hours)}`}
            </li>
          )),
      )}
    </ul>
  </section>
);
