import type { Resource } from '#model/resource.ts';
import { type PageContext, say } from '../context.ts';

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
              </a>{' '}
              {say(page, resource.name)}
              {resource.hours !== undefined && `. ${say(page, resource.hours)}`}
            </li>
          )),
      )}
    </ul>
  </section>
);
