// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { connectorOf, type Connector } from '../../core/connector/connector';
import type { Imported, ImportQuestion } from '../../core/importers/importer';
import { ImportResultView } from './import-result';
import type { ImportDone } from './import-state';

afterEach(cleanup);

const questions: readonly ImportQuestion[] = [
  { kind: 'text', id: 'variable.baseUrl', title: 'Value of {{baseUrl}}', about: '2 requests call it.', placeholder: 'https://api.example.com', preset: '', taken: '' },
  { kind: 'choice', id: 'naming', title: 'Names of operations', about: 'As certification wants.', options: [{ value: 'names', label: 'From the names' }, { value: 'paths', label: 'From method and path' }], preset: 'names', taken: 'names' },
];

const imported = (more: Partial<Imported> = {}): Imported => {
  const connector: Connector = connectorOf({ swagger: '2.0', paths: { '/berths': { get: { summary: 'List berths' } }, '/ships': { get: { summary: 'List ships' } } } }, {});
  return {
    ok: true,
    source: 'postman-2.1',
    connector: { ...connector, origin: { source: 'postman-2.1', file: 'harbour.json', definition: connector.definition } },
    notes: [{ kind: 'guessed', from: '/item/0', message: 'The berth was guessed.', to: '/definition/paths/~1berths/get' }],
    requests: 2,
    operations: 2,
    questions,
    places: [
      { from: '/item/0', to: '/definition/paths/~1berths/get' },
      { from: '/item/1', to: '/definition/paths/~1ships/get' },
    ],
    ...more,
  };
};

const done = (result: Imported, more: Partial<ImportDone> = {}): ImportDone => ({ kind: 'done', files: ['harbour.json'], result, decisions: {}, isRunning: false, isMended: false, places: new Map([['/item/0', { path: 'Berths › List berths', line: 12 }]]), ...more });

function show(state: ImportDone) {
  const actions = { onDecide: vi.fn<(question: string, value: string) => void>(), onStop: vi.fn<() => void>(), onMend: vi.fn<(text: string | undefined) => void>(), onCancel: vi.fn<() => void>(), onAccept: vi.fn<(connector: Connector) => void>() };
  const { rerender } = render(<ImportResultView state={state} {...actions} />);
  return { ...actions, again: (next: ImportDone) => rerender(<ImportResultView state={next} {...actions} />) };
}

it('takes a text when Enter is pressed or the field is left, once', async () => {
  const { onDecide } = show(done(imported()));
  const field = screen.getByLabelText('Value of {{baseUrl}}');
  await userEvent.type(field, ' https://api.harbour.example ');
  expect(onDecide).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(onDecide.mock.calls).toEqual([['variable.baseUrl', 'https://api.harbour.example']]);
});

it('shows a note with its place in the source beside its place in the result', () => {
  show(done(imported()));
  const note = screen.getByText('The berth was guessed.').closest('li');
  expect(note && within(note).getByText('Berths › List berths, line 12')).toBeTruthy();
  expect(note && within(note).getByText('GET /berths (List berths)')).toBeTruthy();
});

it('shows while the files are imported again what was decided, and can be told to stop', async () => {
  const { onStop } = show(done(imported(), { isRunning: true, decisions: { naming: 'paths' } }));
  expect(screen.getByRole('combobox', { name: /Names of operations/ }).textContent).toBe('From method and path');
  expect(screen.getByRole('button', { name: /^Import \d/ }).hasAttribute('disabled')).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(onStop).toHaveBeenCalledOnce();
});

it('keeps its notes, with their places, in the connector that it hands over', async () => {
  const { onAccept } = show(done(imported()));
  await userEvent.click(screen.getByRole('button', { name: 'Import 2 operations' }));
  expect(onAccept.mock.calls[0]?.[0].origin?.notes).toEqual([
    { kind: 'guessed', from: '/item/0', message: 'The berth was guessed.', to: '/definition/paths/~1berths/get', place: 'Berths › List berths, line 12' },
  ]);
});

it('asks nothing where there is nothing to decide', () => {
  show(done(imported({ questions: [] })));
  expect(screen.queryByRole('region', { name: 'To decide' })).toBeNull();
});
