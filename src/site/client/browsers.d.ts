/**
 * What the browsers of `scripts/compile.ts` know beyond ES2022, which `tsconfig.browser.json` holds their scripts to: Chrome
 * 109 and Safari 15.6 find from the end of a list, but have none of the copying methods (`toSorted`).
 */
interface ReadonlyArray<T> {
  findLast(holds: (value: T, index: number) => unknown): T | undefined;
  findLastIndex(holds: (value: T, index: number) => unknown): number;
}
interface Array<T> {
  findLast(holds: (value: T, index: number) => unknown): T | undefined;
  findLastIndex(holds: (value: T, index: number) => unknown): number;
}
