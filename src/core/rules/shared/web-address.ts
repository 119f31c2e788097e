/** The address when a text is an absolute http or https URL with a host name that has a dot; undefined otherwise. */
export function webAddress(text: string): URL | undefined {
  const trimmed = text.trim();
  if (/\s/.test(trimmed) || !/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.hostname.includes('.') ? url : undefined;
}

/** The address that was meant by a text without a scheme (`www.harbour.example`), or undefined. */
export function addressIn(text: string): string | undefined {
  const address = `https://${text.trim()}`;
  return text.includes('://') || text.includes('@') || !webAddress(address) ? undefined : address;
}

/** True for a text that starts with any scheme (`ftp://`, a misspelt `htps://`): the validator takes it, though it leads nowhere. */
export const hasScheme = (text: string): boolean => /^\s*[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
