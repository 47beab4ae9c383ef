/** Gives the reader a file, made here. */
export function save(name: string, contents: string | Uint8Array, type: string): void {
  const made = typeof contents === 'string' ? contents : new Uint8Array(contents);
  const address = URL.createObjectURL(new Blob([made], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
