/** True when matching can take a time that doubles with each further character. */
export function canExplode(pattern: string, flags?: string): boolean;
