/** P17: the most memory that a process held, with a full check or Spectral's and without either. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../src/core/base/json';
import { checkConnector } from '../src/core/rules/engine/check-connector';
import { openedConnector } from './corpus-files';
import type { Spectral } from './spectral';

/** What a measured process does with the document that it reads: nothing but parse it, check it, or have Spectral check it. */
export type MemoryJob = 'parse' | 'check' | 'spectral';

/** The first argument of a measured process; the second is its job. */
export const memoryArgument = '--peak-memory-of';

/** Does the job with the document on the standard input, and prints the most kilobytes that this process held. */
export async function reportPeakMemory(job: string | undefined, spectral: Spectral | undefined): Promise<void> {
  const text = readFileSync(0, 'utf8');
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

function kilobytesOf(job: MemoryJob, text: string): number {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, memoryArgument, job], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The process that measures memory (${job}) failed: ${stderr}`);
  return Number(stdout.trim());
}
