import { capitalized } from '../base/words';
import type { PublishedComparison } from './compare-with-published';
import type { SubjectChanges } from './comparison';

const titles: readonly (readonly [SubjectChanges['kind'], string])[] = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
];

function line({ subject, kind, phrases }: SubjectChanges): string {
  if (phrases.length === 0) return `- ${subject}`;
  const said = phrases.length > 12 ? [...phrases.slice(0, 12), `${phrases.length - 12} more`] : phrases;
  return `- ${subject}${kind === 'changed' ? ': ' : ' – '}${said.join('; ')}`;
}

/** The release note of an update as Markdown: what is new, changed and removed. Says so when nothing is different. */
export function releaseNote({ changes }: PublishedComparison, version: string): string {
  const parts = titles.flatMap(([kind, title]) => {
    const lines = changes.filter((change) => change.kind === kind).map(line);
    return lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}\n`];
  });
  const heading = `# ${capitalized(version === '' ? 'update' : `version ${version}`)}\n`;
  return [heading, ...(parts.length === 0 ? ['Nothing is different from the published version.\n'] : parts)].join('\n');
}
