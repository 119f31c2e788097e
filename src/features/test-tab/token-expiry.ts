const minute = 60_000;

function span(milliseconds: number): string {
  if (milliseconds < 1.5 * minute) return `${Math.max(1, Math.round(milliseconds / 1000))} s`;
  if (milliseconds < 90 * minute) return `${Math.round(milliseconds / minute)} min`;
  return milliseconds < 48 * 60 * minute ? `${Math.round(milliseconds / (60 * minute))} h` : `${Math.round(milliseconds / (24 * 60 * minute))} days`;
}

/** When a token expires or did, as the end of “the token …”; both in milliseconds since 1970. */
export function expiryText(expiresAt: number | undefined, now: number): string {
  if (expiresAt === undefined) return 'has no known end';
  return expiresAt > now ? `expires in ${span(expiresAt - now)}` : `expired ${span(now - expiresAt)} ago`;
}

/** How long to wait before a token is renewed: till half a minute before its end, or three quarters of a short life. */
export function renewalDelay(expiresAt: number, now: number): number {
  const left = expiresAt - now;
  // A timer takes no more than 31 bits of milliseconds.
  return Math.min(Math.max(left - 30_000, left * 0.75, 0), 2 ** 31 - 1);
}
