import type { Citations } from '#formats/csl/citations.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Addresses, Route } from './addresses.ts';
import type { Wording } from './wording.ts';

/** The addresses of the files that pages need; their names carry a hash, so they never go stale. */
export interface AssetAddresses {
  readonly style: string;
  readonly searchScript: string;
  readonly filterScript: string;
  readonly slidesScript: string;
  readonly leaveScript: string;
  /** Without it, a tool's sheet is filled in by pen. */
  readonly fillScript: string;
  /** Without it, the directory of help does not know who answers now. */
  readonly nearScript: string;
  readonly offlineScript: string;
  /** The whole toolkit as one file. */
  readonly pack: string;
  readonly checkScript: string;
  /** The checker itself, which is loaded when somebody begins to use it. */
  readonly checker: string;
  searchIndex(language: string): string;
  /** What the checker knows, with the texts of a language. */
  checkData(language: string): string;
}

/** Everything a page may know while it is rendered. Nothing in it belongs to a person. */
export interface PageContext {
  readonly snapshot: Snapshot;
  readonly addresses: Addresses;
  readonly assets: AssetAddresses;
  readonly route: Route;
  readonly language: string;
  readonly t: InterfaceStrings;
  readonly wording: Wording;
  readonly citations: Citations;
  readonly query: URLSearchParams;
  /** On a page for survivors, sources are cited by number: names in the text would tire its readers. By source id. */
  readonly citationNumbers?: ReadonlyMap<string, number>;
  /** Where the site is published, without a slash at the end. */
  readonly origin: string;
  /** The path of a view in this language, or in another. */
  href(key: string, language?: string): string;
}

/** The toolkit's text in the page's language; parity is checked when it is loaded. */
export const say = (page: Pick<PageContext, 'language'>, text: Readonly<Record<string, string>>): string =>
  text[page.language] ?? Object.values(text)[0] ?? '';
