import type { WritingPlace } from '../passage/placed.ts';
import { escapeXml, replacement } from './text.ts';

/** Text within an element or in a CDATA section of an XML file, as it is written there. */
export function escapeXmlPlace(text: string, { file, at, passage }: WritingPlace): string {
  const from = Math.max(0, (passage.runs[0]?.from ?? at) - '<![CDATA['.length);
  const before = file.slice(from, at);
  if (before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>')) {
    return text.replaceAll(']]>', ']]]]><![CDATA[>').replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, replacement);
  }
  // Quotes need no escape between tags, and the apostrophe none at all.
  return escapeXml(text).replaceAll('&quot;', '"');
}

/** Text in the value of an attribute, whichever quotes it stands in. */
export const escapeXmlAttribute = (text: string): string => escapeXml(text).replaceAll("'", '&apos;');
