import { describe, expect, it } from 'vitest';
import { isObject } from '../base/json';
import { withRenamedKey } from '../base/tree';
import { connectorOf, editAt, setAt, type Connector } from './connector';
import { textChanges } from './text-changes';

const connector: Connector = {
  ...connectorOf({ info: { title: 'Harbour', 'x-old': { a: 1 } } }, { properties: {} }),
  documents: { intro: null, readme: { name: 'readme.md', text: '# Harbour\n\nBerths\n', encoding: 'utf-8' } },
};

describe('textChanges', () => {
  it('prints a changed text with its key, before and after', () => {
    expect(textChanges(connector, setAt(connector, '/definition/info/title', 'Harbour “Desk”'))).toEqual([
      { at: '/definition/info/title', before: '"title": "Harbour"', after: '"title": "Harbour “Desk”"' },
    ]);
  });

  it('prints a new object as the lines that it will be', () => {
    expect(textChanges(connector, setAt(connector, '/definition/info/contact', { name: 'Quay' }))).toEqual([
      { at: '/definition/info/contact', after: '"contact": {\n  "name": "Quay"\n}' },
    ]);
  });

  it('does not tell the content of a member that only got another key', () => {
    const renamed = editAt(connector, '/definition/info', (info) => (isObject(info) ? withRenamedKey(info, 'x-old', 'x-new') : info));
    expect(textChanges(connector, renamed)).toEqual([{ at: '/definition/info/x-new', before: '"x-old": …', after: '"x-new": …' }]);
  });

  it('tells whole lines of a document', () => {
    const readme = { name: 'readme.md', text: '# Harbour\n\nBerths and ferries\n', encoding: 'utf-8' } as const;
    expect(textChanges(connector, { ...connector, documents: { intro: null, readme } })).toEqual([{ at: '/documents/readme', before: 'Berths', after: 'Berths and ferries' }]);
    expect(textChanges(connector, { ...connector, documents: { intro: readme, readme: connector.documents.readme } })).toEqual([{ at: '/documents/intro', after: readme.text }]);
  });
});
