import { createHash } from 'node:crypto';

/** The namespace of web addresses (RFC 9562, 6.6). */
const addresses = '6ba7b8119dad11d180b400c04fd430c8';

/** The UUID of a web address (RFC 9562, version 5): the same address gives the same one, in every release. */
export function nameUuid(address: string): string {
  const bytes = createHash('sha1').update(Buffer.from(addresses, 'hex')).update(address).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The permanent address of a resource, beside those of the concepts. */
export const resourceAddress = (uriBase: string, id: string): string => new URL(`../resource/${id}`, uriBase).href;
