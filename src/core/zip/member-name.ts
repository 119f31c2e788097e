import { grouped } from '../base/counted';

/** The name of a zip member as a safe relative path with `/`, or why it is refused (the rest of the sentence "The zip member … "). */
export type MemberName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly why: string };

const longestName = 1_024;

const refused = (why: string): MemberName => ({ ok: false, why });

/**
 * Checks a member's name as a system that knows both separators would read it: `\` counts as `/`, then nothing may lead
 * out of the folder that the zip is unpacked to. Steps `.` and empty steps are dropped.
 */
export function memberName(raw: string): MemberName {
  if (raw.length > longestName) return refused(`has a name of more than ${grouped(longestName)} characters`);
  for (let at = 0; at < raw.length; at++) {
    if (raw.charCodeAt(at) < 0x20) return refused('has a control character in its name');
  }
  const name = raw.replaceAll('\\', '/');
  if (name.startsWith('/')) return refused('has an absolute path');
  if (/^[A-Za-z]:/.test(name)) return refused('has a path with a drive letter');
  const steps = name.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.some((step) => /^\.\.[. ]*$/.test(step))) return refused('has a path that leads out of its folder (“..”)');
  if (steps.length === 0) return refused('has no name');
  return { ok: true, name: steps.join('/') };
}

/** True for files that systems leave behind in folders and zips and that belong to no connector. */
export function isSystemLitter(name: string): boolean {
  const steps = name.split('/');
  return steps.includes('__MACOSX') || steps.at(-1) === '.DS_Store';
}
