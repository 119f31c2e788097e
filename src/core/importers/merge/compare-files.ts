import { counted } from '../../base/counted';
import type { Pointer } from '../../base/pointer';
import type { BinaryFile, Connector, TextFile } from '../../connector/connector';
import { memberId, type ComparedItem } from './comparison';

interface ComparedFile {
  readonly at: Pointer;
  readonly name: string;
  readonly of: (connector: Connector) => BinaryFile | TextFile | null;
  /** The connector with the file of another one. */
  readonly withThat: (connector: Connector, other: Connector) => Connector;
}

const files: readonly ComparedFile[] = [
  { at: '/icon', name: 'Icon', of: ({ icon }) => icon, withThat: (connector, { icon }) => ({ ...connector, icon }) },
  { at: '/script', name: 'Code', of: ({ script }) => script, withThat: (connector, { script }) => ({ ...connector, script }) },
  { at: '/documents/readme', name: 'Readme', of: ({ documents }) => documents.readme, withThat: (connector, { documents: { readme } }) => ({ ...connector, documents: { ...connector.documents, readme } }) },
  { at: '/documents/intro', name: 'Introduction', of: ({ documents }) => documents.intro, withThat: (connector, { documents: { intro } }) => ({ ...connector, documents: { ...connector.documents, intro } }) },
];

const isSame = (one: BinaryFile | TextFile, other: BinaryFile | TextFile): boolean =>
  'text' in one ? 'text' in other && one.text === other.text : 'bytes' in other && one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index]);

const inWords = (file: BinaryFile | TextFile): string => ('text' in file ? file.text : `${file.name}, ${counted(file.bytes.length, 'byte')}`);

/** What a person sees of a file at a pointer: its text, or the size of an icon; undefined where no file is. */
export function fileInWords(connector: Connector, at: string): string | undefined {
  const file = files.find((one) => one.at === at)?.of(connector);
  return file ? inWords(file) : undefined;
}

/**
 * The files of a newer connector folder beside its two JSON parts: icon, code and documents. What only the newer one has
 * is taken; of what both have, the one here stays unless chosen otherwise, since earlier files are not kept to tell who
 * changed them. A source without a file says nothing about it.
 */
export function compareFiles(mine: Connector, theirs: Connector): ComparedItem[] {
  return files.flatMap(({ at, name, of }): ComparedItem[] => {
    const [here, there] = [of(mine), of(theirs)];
    if (!there || (here && isSame(here, there))) return [];
    const item = { id: at, name, theirs: at, changes: [], isEdited: here !== null, isWhole: true };
    if (!here) return [{ ...item, state: 'added', members: [], preset: 'take' }];
    const member = { id: memberId(at, []), label: '', path: [], base: undefined, mine: inWords(here), theirs: inWords(there), preset: 'mine', isConflict: false } as const;
    return [{ ...item, state: 'changed', mine: at, members: [member], preset: 'keep', note: 'Both have this file. Yours stays unless you take the new one.' }];
  });
}

/** The connector with those files of the newer one that are taken. */
export const withFiles = (connector: Connector, theirs: Connector, taken: ReadonlySet<string>): Connector =>
  files.filter(({ at }) => taken.has(at)).reduce((result, { withThat }) => withThat(result, theirs), connector);
