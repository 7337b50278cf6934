/** Hands a file to the reader under a name. In the browser. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers take the content when the link is followed, which may be after this returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
