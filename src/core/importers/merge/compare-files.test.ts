import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector, type TextFile } from '../../connector/connector';
import { applyImport } from './apply-import';
import { compareImport } from './compare-import';
import { itemsOf } from './comparison';

const textFile = (name: string, text: string): TextFile => ({ name, text, encoding: 'utf-8' });
const plain = connectorOf({ swagger: '2.0', paths: {} }, { properties: {} });
const icon = (...bytes: number[]): Connector['icon'] => ({ name: 'icon.png', bytes: Uint8Array.from(bytes) });

const mine: Connector = { ...plain, icon: icon(1, 2), script: textFile('script.csx', 'mine'), documents: { readme: null, intro: textFile('intro.md', '# same') } };
const theirs: Connector = { ...plain, icon: icon(1, 3), script: null, documents: { readme: textFile('readme.md', '# new'), intro: textFile('intro.md', '# same') } };

describe('the files of a newer connector folder', () => {
  it('are compared where the newer one has them: new ones come in, yours stay', () => {
    const comparison = compareImport(undefined, mine, theirs);
    expect(itemsOf(comparison).map(({ id, state, preset }) => [id, state, preset])).toEqual([
      ['/icon', 'changed', 'keep'],
      ['/documents/readme', 'added', 'take'],
    ]);
    const merged = applyImport(comparison);
    expect(merged).toMatchObject({ icon: mine.icon, script: mine.script, documents: { readme: { text: '# new' }, intro: { text: '# same' } } });
  });

  it('come in or stay away as chosen', () => {
    const merged = applyImport(compareImport(undefined, mine, theirs), new Map([['/icon', 'take'], ['/documents/readme', 'keep']]));
    expect([merged.icon, merged.documents.readme]).toEqual([theirs.icon, null]);
  });

  it('change nothing where they are the same', () => {
    expect(applyImport(compareImport(undefined, mine, { ...mine, icon: icon(1, 2) }))).toBe(mine);
  });
});
