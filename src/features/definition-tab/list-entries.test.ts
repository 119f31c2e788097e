import { describe, expect, it } from 'vitest';
import { setValue } from '../../core/commands/set-value';
import { connectorOf } from '../../core/connector/connector';
import { groupsOf, matching } from './list-entries';

const connector = connectorOf(
  {
    swagger: '2.0',
    paths: {
      '/berths': { get: { operationId: 'ListBerths', summary: 'List berths' }, post: { operationId: 'WhenFree', 'x-ms-trigger': 'single' } },
      '/ferries': { get: { operationId: 'ListFerries', deprecated: true } },
    },
    definitions: { Berth: { type: 'object' } },
    parameters: { MostRows: { name: 'limit', in: 'query', type: 'integer' } },
    responses: { Gone: { description: 'Gone.' } },
  },
  {},
);

describe('the rows of the list', () => {
  it('tells actions, triggers and references apart, in the order of the file', () => {
    const { actions, triggers, references } = groupsOf(connector.definition);
    expect(actions.map(({ mark, title, detail, isFaint }) => [mark, title, detail, isFaint])).toEqual([
      ['get', 'List berths', '/berths', false],
      ['get', 'ListFerries', '/ferries', true],
    ]);
    expect(triggers.map(({ mark, title }) => [mark, title])).toEqual([['hook', 'WhenFree']]);
    expect(references.map(({ mark, title }) => [mark, title])).toEqual([
      ['def', 'Berth'],
      ['param', 'MostRows'],
      ['resp', 'Gone'],
    ]);
  });

  it('finds a shared parameter by its key, by its name in a request and by where it stands there', () => {
    const { references } = groupsOf(connector.definition);
    expect(references.map(({ detail }) => detail)).toEqual(['definition', 'parameter limit in query', 'response']);
    for (const filter of ['mostrows', 'Limit', 'query param', 'parameters']) expect(matching(references, filter).map(({ title }) => title), filter).toEqual(['MostRows']);
    const renamed = groupsOf(setValue.apply(connector, { at: '/definition/parameters/MostRows/name', value: 'top' }).definition).references;
    expect([matching(renamed, 'limit'), matching(renamed, 'top').map(({ title }) => title)]).toEqual([[], ['MostRows']]);
  });

  it('keeps the rows of shared parameters while what is typed in one shows in none', () => {
    const { references } = groupsOf(connector.definition);
    expect(groupsOf(setValue.apply(connector, { at: '/definition/parameters/MostRows/description', value: 'So many.' }).definition).references).toBe(references);
  });

  it('are the very same groups while an edit changes nothing that they show', () => {
    const before = groupsOf(connector.definition);
    const after = groupsOf(setValue.apply(connector, { at: '/definition/paths/~1berths/get/description', value: 'All of them.' }).definition);
    expect(after.actions).toBe(before.actions);
    expect(after.triggers).toBe(before.triggers);
    expect(after.references).toBe(before.references);
  });

  it('are the very same rows but for the one that an edit changes', () => {
    const before = groupsOf(connector.definition);
    const after = groupsOf(setValue.apply(connector, { at: '/definition/paths/~1ferries/get/summary', value: 'List ferries' }).definition);
    expect(after.actions.map(({ title }) => title)).toEqual(['List berths', 'List ferries']);
    expect(after.actions[0]).toBe(before.actions[0]);
    expect(after.triggers).toBe(before.triggers);
  });

  it('go to the other group when an edit makes a trigger of an action', () => {
    groupsOf(connector.definition);
    const { actions, triggers } = groupsOf(setValue.apply(connector, { at: '/definition/paths/~1berths/get/x-ms-trigger', value: 'batch' }).definition);
    expect([actions.map(({ title }) => title), triggers.map(({ title }) => title)]).toEqual([['ListFerries'], ['List berths', 'WhenFree']]);
  });

  it('come and go with operations', () => {
    groupsOf(connector.definition);
    const added = setValue.apply(connector, { at: '/definition/paths/~1berths/put', value: { operationId: 'SetBerth' } });
    expect(groupsOf(added.definition).actions.map(({ title }) => title)).toEqual(['List berths', 'SetBerth', 'ListFerries']);
    expect(groupsOf(connector.definition).actions.map(({ title }) => title)).toEqual(['List berths', 'ListFerries']);
  });
});
