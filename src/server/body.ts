/**
 * The body of a request, or undefined where it is larger than it may be: then the rest is not read.
 * @param largest in bytes
 */
export async function readBody(request: Request, largest: number): Promise<Buffer<ArrayBuffer> | undefined> {
  const reader = request.body?.getReader();
  if (reader === undefined) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > largest) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
