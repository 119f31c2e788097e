import { isArray, type Json } from '../../base/json';
import { looksLikeSecret } from '../../connector/secret-shapes';
import { counting, type Notebook } from './notes';
import type { Place } from './place';

const deepest = 60;
const marks = new Set(['$ref', '$id', '$anchor', '$dynamicAnchor', '$dynamicRef']);

/** Why a sample cannot be kept: it holds keys which tools follow wherever they stand, or what looks like a real key or token. */
type SampleFault = 'reference' | 'secret';

function faultOf(sample: Json, depth = 0): SampleFault | undefined {
  if (typeof sample === 'string') return looksLikeSecret(sample) ? 'secret' : undefined;
  if (typeof sample !== 'object' || sample === null || depth > deepest) return undefined;
  if (!isArray(sample) && Object.keys(sample).some((key) => marks.has(key))) return 'reference';
  for (const inner of Object.values(sample)) {
    const fault = faultOf(inner, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}

/** A sample or default if the definition may hold it; else undefined, and a note says what was left out. */
export function keepable(sample: Json, at: Place, notes: Notebook): Json | undefined {
  const fault = faultOf(sample);
  if (fault === undefined) return sample;
  if (fault === 'reference') notes.count('lost', 'sample-reference', at, (times) => `${counting(times, 'sample')} held “$ref” or “$id”, which tools follow wherever they stand; left out.`);
  else notes.count('secret-removed', 'sample-secret', at, (times) => `${counting(times, 'sample or default', 'samples and defaults')} held what looks like a real key or token; left out. Revoke it if it was real.`);
  return undefined;
}
