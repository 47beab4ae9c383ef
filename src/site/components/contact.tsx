import { fill } from '#model/fill.ts';
import type { ContactNumber } from '#model/resource.ts';
import { type PageContext, say } from '../context.ts';
import { Citation } from './citation.tsx';

export const contactLabel = (page: PageContext, contact: Pick<ContactNumber, 'kind' | 'keyword'>): string => {
  const { t } = page;
  if (contact.kind === 'text') {
    const keyword = contact.keyword && say(page, contact.keyword);
    return keyword === undefined ? t.resource.text : fill(t.resource.textKeyword, { keyword });
  }
  return { voice: t.resource.call, tty: t.resource.tty, videophone: t.resource.videophone }[contact.kind];
};

interface ContactProps {
  readonly page: PageContext;
  readonly contact: ContactNumber;
  /** Without the source and the day, where the page says them for all numbers. */
  readonly brief?: boolean;
}

/** A number, what it is for, and when it was last checked. */
export const Contact = ({ page, contact, brief = false }: ContactProps) => (
  <li>
    {contactLabel(page, contact)}{' '}
    <a class="phone" href={`${contact.kind === 'text' ? 'sms' : 'tel'}:${contact.number}`}>
      {contact.display}
    </a>
    {contact.label !== undefined && ` (${say(page, contact.label)})`}{' '}
    {!brief && (
      <small>
        <Citation page={page} references={[contact.source]} />{' '}
        {page.t.resource.verifiedOn.toLocaleLowerCase(page.language)} {page.wording.date(contact.verifiedOn)}
      </small>
    )}
  </li>
);
