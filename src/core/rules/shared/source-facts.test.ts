import { describe, expect, it } from 'vitest';
import { typeCode } from '../../commands/type-code';
import { connectorOf, type Connector } from '../../connector/connector';
import { RuleEngine } from '../engine/engine';
import type { Rule } from '../rule';
import { haveSameFacts, sourcesFacts } from './source-facts';

const opened = (text: string, name = 'apiDefinition.swagger.json'): Connector => {
  const made = typeCode.apply(connectorOf({}, {}), { part: 'definition', edits: [{ offset: 0, length: 3, text }] });
  const { definition } = made.sources;
  return definition ? { ...made, sources: { definition: { ...definition, name } } } : made;
};

const typed = (connector: Connector, offset: number, text: string): Connector => typeCode.apply(connector, { part: 'definition', edits: [{ offset, length: 0, text }] });

describe('the facts of a source text', () => {
  const before = opened('{\n  "a": "text",\n  "b": 1\n}');

  it('stay the same for letters that change none of them', () => {
    expect(haveSameFacts(before.sources, typed(before, 11, 'more ').sources)).toBe(true);
    expect(haveSameFacts(before.sources, opened('{}', 'swagger.json').sources)).toBe(false);
    expect(haveSameFacts(before.sources, {})).toBe(false);
  });

  it('differ with the layout', () => {
    const trailed = typed(before, 1, ' ');
    const tabbed = typed(before, 2, '\t');
    for (const after of [trailed, tabbed]) expect(haveSameFacts(before.sources, after.sources)).toBe(false);
    expect(sourcesFacts(trailed.sources).definition).toMatchObject({ hasTrailingBlanks: true, hasIndentingTabs: false });
    expect(sourcesFacts(tabbed.sources).definition).toMatchObject({ hasTrailingBlanks: false, hasIndentingTabs: true });
  });

  it('ask rules about the files again only when one of them differs', () => {
    let asked = 0;
    const rule: Rule = { id: 'counts', severity: 'info', phase: 'content', title: 'It counts', why: 'To see.', source: 'Here', check: { package: () => void asked++ } };
    const engine = new RuleEngine([rule]);
    const first = opened('{\n  "paths": {\n    "/a": {\n      "get": { "summary": "text" }\n    }\n  }\n}');
    const turns = [first, typed(first, 55, 'more '), typed(first, 1, ' ')];
    const counts = turns.map((connector) => {
      engine.update(connector);
      engine.work();
      return asked;
    });
    expect(counts).toEqual([1, 1, 2]);
  });
});
