import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { scriptOperationsOf } from '../connector/script-operations';
import { removeScript, setScript, setScriptOperations, starterScript } from './script';

const blank = connectorOf({}, { properties: { iconBrandColor: '#123456' } });

describe('custom code', () => {
  it('gets a file of its own name, which an edit keeps', () => {
    const made = setScript.apply(blank, { text: starterScript });
    expect(made.script).toEqual({ name: 'script.csx', text: starterScript, encoding: 'utf-8' });
    const odd = { ...made, script: { name: 'Script.cs', text: 'a', encoding: 'utf-8' as const } };
    expect(setScript.apply(odd, { text: 'b' }).script).toMatchObject({ name: 'Script.cs', text: 'b' });
    expect(setScript.apply(odd, { text: 'a' })).toBe(odd);
  });

  it('starts with a class that the platform takes', () => {
    expect(starterScript).toMatch(/class Script : ScriptBase/);
    expect(starterScript).toMatch(/ExecuteAsync\(\)/);
  });

  it('takes its list of operations with it when it is removed', () => {
    const served = setScriptOperations.apply(setScript.apply(blank, { text: 'x' }), { operations: ['GetBerth'] });
    expect(removeScript.apply(served, {})).toEqual(blank);
    expect(removeScript.apply(blank, {})).toBe(blank);
  });

  it('serves all operations with an empty list, and writes none where there was none', () => {
    expect(setScriptOperations.apply(blank, { operations: [] })).toBe(blank);
    const served = setScriptOperations.apply(blank, { operations: ['A'] });
    expect(scriptOperationsOf(setScriptOperations.apply(served, { operations: [] }).properties)).toEqual({ operations: [], at: '/properties/properties/scriptOperations' });
  });

  it('keeps the older way of listing operations', () => {
    const older = connectorOf({}, { properties: { script: { language: 'CSharpScript', operationIds: ['A'] } } });
    expect(scriptOperationsOf(older.properties).operations).toEqual(['A']);
    expect(valueAt(setScriptOperations.apply(older, { operations: ['B'] }), '/properties/properties/script')).toEqual({ language: 'CSharpScript', operationIds: ['B'] });
  });
});
