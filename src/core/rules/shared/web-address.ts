/** What nearly all addresses look like, for which no address has to be parsed: a host that ends in letters, and a plain path. */
const plain = /^https?:\/\/(?:[a-z0-9]{1,40}\.){1,4}[a-z]{2,20}(?:\/[\w./~-]{0,200})?$/;

/** True for an absolute http or https URL with a host name that has a dot. */
export function isWebAddress(text: string): boolean {
  if (plain.test(text)) return true;
  const trimmed = text.trim();
  return !/\s/.test(trimmed) && /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) && new URL(trimmed).hostname.includes('.');
}

/** The address that was meant by a text without a scheme (`www.harbour.example`), or undefined. */
export function addressIn(text: string): string | undefined {
  const address = `https://${text.trim()}`;
  return text.includes('://') || text.includes('@') || !isWebAddress(address) ? undefined : address;
}

/** True for a text that starts with any scheme (`ftp://`, a misspelt `htps://`): the validator takes it, though it leads nowhere. */
export const hasScheme = (text: string): boolean => /^\s*[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
