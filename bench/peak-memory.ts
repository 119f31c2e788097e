/** P17: the most memory that a process held, with a full check or Spectral's and without either. */
import type { JsonObject } from '../src/core/base/json';
import { checkConnector } from '../src/core/rules/engine/check-connector';
import { openedConnector } from './corpus-files';
import { inOwnProcess } from './own-process';
import type { Spectral } from './spectral';

/** What a measured process does with the document that it reads: nothing but parse it, check it, or have Spectral check it. */
export type MemoryJob = 'parse' | 'check' | 'spectral';

/** Does the job with the document, and prints the most kilobytes that this process held. */
export async function reportPeakMemory(job: string | undefined, text: string, spectral: Spectral | undefined): Promise<void> {
  const definition: JsonObject = JSON.parse(text);
  let kept: unknown = definition;
  if (job === 'check') kept = checkConnector(openedConnector(definition, text, {}));
  if (job === 'spectral') kept = await spectral?.run(definition);
  console.log(kept === undefined ? 0 : process.resourceUsage().maxRSS);
}

/** Megabytes above those of a process that only parses the document: the median of three. */
export function peakMegabytes(job: Exclude<MemoryJob, 'parse'>, text: string): number {
  const above = [0, 1, 2].map(() => kilobytesOf(job, text) - kilobytesOf('parse', text)).toSorted((a, b) => a - b);
  return (above[1] ?? 0) / 1000;
}

const kilobytesOf = (job: MemoryJob, text: string): number => Number(inOwnProcess(job, text));
