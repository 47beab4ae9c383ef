import { xmlEncoding } from './decode.ts';

/** The encoding that the XML declaration names; undefined where there is none. */
export function declaredXmlEncoding(start: Uint8Array): string | undefined {
  const encoding = xmlEncoding(start);
  return encoding === 'utf-8' ? undefined : encoding;
}
