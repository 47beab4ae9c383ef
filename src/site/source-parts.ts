/** How many sources stand on a page: with its frame it stays well below 30 KB compressed. */
export const sourcesOnPage = 120;

/** How many pages the list of sources is spread over; 0 where one page holds it. */
export const partsOfSources = (count: number): number =>
  count <= sourcesOnPage ? 0 : Math.ceil(count / sourcesOnPage);
