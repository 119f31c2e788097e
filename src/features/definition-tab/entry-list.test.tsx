// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { objectOf, type JsonObject } from '../../core/base/json';
import { connectorOf, valueAt } from '../../core/connector/connector';
import type { Session } from '../../session/session';
import { openDefinition } from './testing/open-definition';

const definition: JsonObject = {
  paths: Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`/${name}`, { get: { operationId: `Get${name}`, summary: `Get ${name}`, responses: {} } }])),
  definitions: { Pet: { type: 'object' } },
};
const properties: JsonObject = { properties: { policyTemplateInstances: ['One', 'Two', 'Three'].map((title) => ({ templateId: 'setheader', title, parameters: {} })) } };

const open = (): Session => openDefinition(connectorOf(definition, properties), '/definition/paths/~1a/get');

const list = (): HTMLElement => screen.getByRole('listbox');
const row = (name: RegExp): HTMLElement => within(list()).getByRole('option', { name });
const chosen = (): string[] => within(list()).getAllByRole('option', { selected: true }).map(({ textContent }) => textContent ?? '');
const paths = (session: Session): string[] => Object.keys(objectOf(session.connector.definition, 'paths') ?? {});
const count = (): string | null => screen.getByRole('toolbar', { name: 'Chosen entries' }).textContent;

beforeEach(() => {
  // The list draws the rows that fit into its height, and nothing has one here.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1400);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('choosing several entries', () => {
  it('adds with Ctrl, takes a range with Shift, and starts anew with a plain click', () => {
    open();
    fireEvent.click(row(/Get c/), { ctrlKey: true });
    expect(chosen()).toEqual(['GETGet a/a', 'GETGet c/c']);
    fireEvent.click(row(/Get d/), { shiftKey: true });
    expect(chosen()).toEqual(['GETGet c/c', 'GETGet d/d']);
    fireEvent.click(row(/Get b/));
    expect(chosen()).toEqual(['GETGet b/b']);
    expect(screen.queryByRole('toolbar', { name: 'Chosen entries' })).toBeNull();
  });

  it('takes ranges and all rows by keyboard, and lets them go with Escape', async () => {
    open();
    list().focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(count()).toBe('3 chosen');
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(count()).toBe('4 chosen');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar', { name: 'Chosen entries' })).toBeNull();
  });

  it('never holds what the filter hides', async () => {
    open();
    list().focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Filter actions' }), 'get b');
    expect(count()).toBe('1 chosen');
  });
});

describe('editing several entries at once', () => {
  it('sets the visibility of all as one step', async () => {
    const session = open();
    list().focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(within(screen.getByRole('toolbar', { name: 'Chosen entries' })).getByRole('button', { name: 'Visibility' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Advanced' }));
    expect(['a', 'b', 'c'].map((name) => valueAt(session.connector, `/definition/paths/~1${name}/get/x-ms-visibility`))).toEqual(['advanced', 'advanced', undefined]);
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });

  it('tags all, and takes a tag away from all', async () => {
    const session = open();
    list().focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await userEvent.click(within(screen.getByRole('toolbar', { name: 'Chosen entries' })).getByRole('button', { name: 'Tags' }));
    await userEvent.type(screen.getByLabelText('New tag'), 'berths{Enter}');
    expect(['a', 'b', 'c'].map((name) => valueAt(session.connector, `/definition/paths/~1${name}/get/tags`))).toEqual([['berths'], ['berths'], undefined]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove tag berths' }));
    expect(valueAt(session.connector, '/definition/paths/~1a/get/tags')).toBeUndefined();
    session.undo();
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });

  it('deletes all with one key and gives them back with one undo', async () => {
    const session = open();
    list().focus();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(paths(session)).toEqual(['/a', '/d']);
    expect(chosen()).toEqual(['GETGet d/d']);
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });

  it('duplicates all as one step', async () => {
    const session = open();
    await userEvent.click(screen.getByRole('button', { name: 'Choose several' }));
    fireEvent.click(row(/Get b/));
    fireEvent.click(row(/Get c/));
    await userEvent.click(within(screen.getByRole('toolbar', { name: 'Chosen entries' })).getByRole('button', { name: 'Duplicate' }));
    expect(paths(session)).toEqual(['/a', '/b', '/b-copy', '/c', '/c-copy', '/d']);
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });
});

describe('moving entries', () => {
  it('moves an operation with Alt and an arrow, and keeps it in view', async () => {
    const session = open();
    list().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    expect(paths(session)).toEqual(['/b', '/c', '/a', '/d']);
    expect(chosen()).toEqual(['GETGet a/a']);
    session.undo();
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });

  it('moves a policy where it is dropped', () => {
    const session = open();
    fireEvent.click(screen.getByRole('tab', { name: /Policies/ }));
    const dataTransfer = { effectAllowed: '', setData: () => undefined };
    fireEvent.dragStart(row(/One/), { dataTransfer });
    fireEvent.dragOver(row(/Three/), { dataTransfer, clientY: 10 });
    fireEvent.drop(row(/Three/), { dataTransfer });
    expect(valueAt(session.connector, '/properties/properties/policyTemplateInstances')).toMatchObject([{ title: 'Two' }, { title: 'Three' }, { title: 'One' }]);
    session.undo();
    expect(session.connector.properties).toBe(properties);
  });

  it('moves no shared object, whose order means nothing', async () => {
    open();
    fireEvent.click(screen.getByRole('tab', { name: /References/ }));
    expect(row(/Pet/).getAttribute('draggable')).toBe('false');
  });
});
