import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The first argument of a process that does one job with the document on its standard input; the second is the job. */
export const ownProcessArgument = '--in-own-process';

/** What a job prints in a process of its own, where nothing that was done before weighs on its memory or its time. */
export function inOwnProcess(job: string, text: string): string {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ownProcessArgument, job], { input: text, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The process that measures “${job}” failed: ${stderr}`);
  return stdout.trim();
}
