// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/base/json';
import { connectorOf, valueAt } from '../../core/connector/connector';
import type { Session } from '../../session/session';
import { openDefinition } from './testing/open-definition';

const definition: JsonObject = {
  paths: {
    '/berths/{id}': { get: { summary: 'Get a berth', operationId: 'GetBerth', parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }], responses: { '200': { description: 'OK' } }, 'x-odd': 1 } },
  },
};

const open = (content: JsonObject): Session => openDefinition(connectorOf(content, {}));

afterEach(cleanup);

describe('the Definition tab', () => {
  it('edits the operation that it shows, one step a field', async () => {
    const session = open(definition);
    const summary = screen.getByLabelText(/^Summary/);
    await userEvent.clear(summary);
    await userEvent.type(summary, 'Show a berth');
    expect(valueAt(session.connector, '/definition/paths/~1berths~1{id}/get/summary')).toBe('Show a berth');
    expect(screen.getByRole('heading', { level: 2, name: 'Show a berth' })).toBeTruthy();
    session.undo();
    expect(session.connector.definition).toBe(definition);
  });

  it('moves the operation when its path is left, with the path parameter', async () => {
    const session = open(definition);
    const path = screen.getByLabelText('Path');
    await userEvent.clear(path);
    await userEvent.type(path, '/berths/{{berth}/free{Enter}');
    expect(valueAt(session.connector, '/definition/paths/~1berths~1{berth}~1free/get/parameters/0/name')).toBe('berth');
    expect(screen.getByDisplayValue('/berths/{berth}/free')).toBeTruthy();
  });

  it('shows keys that have no field', () => {
    open(definition);
    expect(screen.getByText('x-odd')).toBeTruthy();
  });

  it('says what to do with a blank connector, and does it', async () => {
    const session = open({ paths: {} });
    await userEvent.click(screen.getByRole('button', { name: 'New action' }));
    expect(valueAt(session.connector, '/definition/paths/~1new-action/get/operationId')).toBe('NewAction');
    expect(screen.getByRole('heading', { level: 2, name: 'New action' })).toBeTruthy();
  });
});
