/**
 * The published schemas of TBX, run from the folder of conformance files beside the project.
 * RELAX NG by libxml2. The Schematron is not translated: its assertions are run as they stand, since
 * their XPath is 1.0 but for `matches()` and two idioms, which are replaced before (see `toXPath1`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, XmlElement, type XmlNode, XmlValidateError } from 'libxml2-wasm';

const folder = new URL('../../../shared/conformance/', import.meta.url);

/** Whether the folder is there. */
export const present = existsSync(folder);
export const absence = present ? '' : ' (skipped: ../shared/conformance is not there)';

export const conformanceFile = (path: string): Uint8Array => readFileSync(new URL(path, folder));

/** Asks a RELAX NG schema of the folder; [] if the document is valid. */
export function relaxNg(path: string): (xml: string) => string[] {
  const schema = XmlDocument.fromBuffer(conformanceFile(path));
  const validator = RelaxNGValidator.fromDoc(schema);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    } finally {
      document.dispose();
    }
  };
}

interface SchematronRule {
  readonly context: string;
  readonly asserts: readonly { readonly test: string; readonly message: string }[];
}

const schematronNamespace = { sch: 'http://purl.oclc.org/dsdl/schematron' };
export const tbxNamespace = { tbx: 'urn:iso:std:iso:30042:ed-2' };

/** XPath 2.0 as the Basic Schematron uses it, in XPath 1.0. */
const toXPath1 = (test: string): string =>
  test
    .replace(
      /matches\(@target,\s*'https\?:\/\/\.\+'\)/g,
      "(starts-with(@target,'http://') or starts-with(@target,'https://'))",
    )
    .replaceAll('./local-name()', 'local-name(.)')
    .replace(/attribute::(\w+)/g, '@$1');

const elements = (nodes: readonly XmlNode[]): XmlElement[] =>
  nodes.filter((node): node is XmlElement => node instanceof XmlElement);

/**
 * Reads the rules of a Schematron schema and gives what breaks them. A node is held against the first
 * rule of a pattern that fits, as the standard says; attributes are visited as well as elements.
 */
export function schematron(path: string): (xml: string) => string[] {
  const schema = XmlDocument.fromBuffer(conformanceFile(path));
  const patterns = elements(schema.find('/sch:schema/sch:pattern', schematronNamespace)).map((pattern) =>
    elements(pattern.find('sch:rule', schematronNamespace)).map(
      (rule): SchematronRule => ({
        context: rule.attr('context')?.value ?? '',
        asserts: elements(rule.find('sch:assert', schematronNamespace)).map((assert) => ({
          test: toXPath1(assert.attr('test')?.value ?? ''),
          message: assert.content.trim(),
        })),
      }),
    ),
  );
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      return patterns.flatMap((rules) => broken(document, rules));
    } finally {
      document.dispose();
    }
  };
}

function broken(document: XmlDocument, rules: readonly SchematronRule[]): string[] {
  const found: string[] = [];
  const earlier: string[] = [];
  for (const { context, asserts } of rules) {
    // Two rules of a pattern have the same context: the published schema means both. Those for
    // attributes are each for another element.
    const shadow = earlier.filter((other) => other !== context && !other.includes('/@'));
    const unshadowed = context.includes('/@') ? [] : shadow.map((other) => `not(self::${other})`);
    earlier.push(context);
    for (const { test, message } of asserts) {
      const conditions = [...unshadowed, `not(${test})`].map((part) => `[${part}]`).join('');
      for (const node of document.find(`//${context}${conditions}`, tbxNamespace))
        found.push(`${node.line}: ${message}`);
    }
  }
  return found;
}
