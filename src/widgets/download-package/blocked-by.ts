import type { FoundSecret } from '../../core/exporters/secrets/find-secrets';

/** Why something is not handed over: the first place of a secret in it. */
export const blockedBy = ([first, ...more]: readonly FoundSecret[]): string =>
  first ? `Not downloaded: ${first.file}, ${first.place}, holds ${first.what}${more.length === 0 ? '' : ` (and there ${more.length === 1 ? 'is one more place' : `are ${more.length} more places`})`}. Take it out first.` : '';
