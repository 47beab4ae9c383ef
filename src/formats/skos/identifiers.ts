/** The last part of an address. */
export const localPart = (address: string): string => {
  const [, part = address] = /([^/#:]+)[/#]?$/.exec(address) ?? [];
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** A text as an identifier of the toolkit: `SafeHouse` is `safe-house`. */
export const asIdentifier = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'concept';
