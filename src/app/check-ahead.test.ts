import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isObject, type Json } from '../core/base/json';
import { setValue } from '../core/commands/set-value';
import { connectorOf, type Connector } from '../core/connector/connector';
import { propertiesFor } from '../core/connector/default-properties';
import { rehearsalDefinition } from '../core/connector/rehearsal-definition';
import { ruleCatalogue } from '../core/rules/catalogue';
import type { ConnectorCheck } from '../session/connector-check';
import { Session } from '../session/session';
import { CheckAhead } from './check-ahead';

const harbour = (): Connector => {
  const tree: Json = JSON.parse(rehearsalDefinition(5));
  const definition = isObject(tree) ? tree : {};
  return connectorOf(definition, propertiesFor(definition));
};

const opened = (connector: Connector, check?: ConnectorCheck): Session => new Session(connector, { rules: ruleCatalogue, schedule: () => () => undefined, deadline: () => () => false, check });

describe('a check that begins before the connector is opened', () => {
  const tasks: (() => void)[] = [];

  beforeEach(() => {
    tasks.length = 0;
    vi.stubGlobal('scheduler', {
      postTask: (task: () => void, { signal }: { signal: AbortSignal }) => {
        tasks.push(() => signal.aborted || task());
        return Promise.resolve();
      },
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  const runAll = (): void => {
    for (let task = tasks.shift(); task; task = tasks.shift()) task();
  };

  it('is over when the connector is opened, and has found the same', () => {
    const connector = harbour();
    const ahead = new CheckAhead(ruleCatalogue);
    const ended = vi.fn<() => void>();
    ahead.take(connector, ended);
    expect(ended).not.toHaveBeenCalled();
    runAll();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(ahead.check.engine.isBehind).toBe(false);
    const fresh = opened(connector);
    const session = opened(connector, ahead.check);
    expect(session.findings()).toEqual(fresh.findings());
    expect(session.present).toEqual(fresh.present);
  });

  it('goes on with what is opened instead: fewer operations, and later edits', () => {
    const connector = harbour();
    const ahead = new CheckAhead(ruleCatalogue);
    ahead.take(connector);
    runAll();
    const { paths, ...rest } = connector.definition;
    const fewer: Connector = { ...connector, definition: { ...rest, paths: Object.fromEntries(Object.entries(isObject(paths) ? paths : {}).slice(2)) } };
    const fresh = opened(fewer);
    const session = opened(fewer, ahead.check);
    expect(session.findings()).toEqual(fresh.findings());
    for (const one of [session, fresh]) one.run(setValue, { at: '/definition/info/title', value: 'x'.repeat(40) });
    expect(session.findings()).toEqual(fresh.findings());
  });

  it('takes another connector in place of the first, and stops when nobody wants it', () => {
    const ahead = new CheckAhead(ruleCatalogue);
    ahead.take(harbour());
    runAll();
    const other = connectorOf({ swagger: '2.0', info: { title: 'Harbour' }, paths: {} }, {});
    ahead.take(other);
    runAll();
    expect(opened(other, ahead.check).findings()).toEqual(opened(other).findings());
    const ended = vi.fn<() => void>();
    ahead.take(harbour(), ended);
    ahead.stop();
    runAll();
    expect(ended).not.toHaveBeenCalled();
  });
});

it('leaves everything to the opening where the browser cannot tell what is urgent', () => {
  const connector = harbour();
  const ahead = new CheckAhead(ruleCatalogue);
  ahead.take(connector);
  expect(ahead.check.engine.all()).toEqual([]);
  expect(opened(connector, ahead.check).findings()).toEqual(opened(connector).findings());
});
