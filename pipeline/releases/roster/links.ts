/** Where an address that was wrapped on its way to ICE's list leads: `https://…` without spaces; null for none. */
export function unwrapLink(link: string): string | null {
  let address = link.trim();
  // A saved copy of the web archive, a browser's PDF viewer and an Outlook safelink each hold the true address.
  for (let turn = 0; turn < 4; turn += 1) {
    const inner = unwrappedOnce(address);
    if (inner === null) break;
    address = inner;
  }
  address = address.replace(/^(https?):\/+/i, (_, scheme: string) => `${scheme.toLowerCase()}://`);
  address = address.replace(/\s/gu, '%20');
  return /^https?:\/\/[^/]+\.[^/]+\/\S*$/.test(address) ? address : null;
}

function unwrappedOnce(address: string): string | null {
  const archived = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:.*)$/is.exec(address);
  if (archived) return archived[1] ?? null;
  const viewed = /^chrome-extension:\/+[a-z]+\/(https?:.*)$/is.exec(address);
  if (viewed) return viewed[1] ?? null;
  if (!/^https?:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\//i.test(address)) return null;
  const inner = /[?&]url=([^&]*)/i.exec(address)?.[1];
  return inner === undefined ? null : decoded(inner);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** An address for comparison: two that name the same file are equal however they are escaped. */
export function sameFileKey(address: string): string {
  return (decoded(address) ?? address).toLowerCase().replace(/^https?:\/\/(www\.)?/, '');
}
