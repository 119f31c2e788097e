/**
 * Over real connectors: every policy, dynamic extension and script opens in the readers of the forms; a change and its undo
 * give back the same bytes. Set CORPUS_DIR to the folder that holds `connectors`.
 */
import { describe, expect, it } from 'vitest';
import { isArray, isObject, member, objectOf, type Json } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { connectorFiles, connectorNames } from '../../core/base/testing/corpus';
import { addPolicy } from '../../core/commands/add-policy';
import { setDynamicArgument, setDynamicOperation, setDynamicPath } from '../../core/commands/dynamic-source';
import { removeScript, setScript, setScriptOperations, starterScript } from '../../core/commands/script';
import { setPolicyOperations } from '../../core/commands/set-policy-operations';
import { setValue } from '../../core/commands/set-value';
import { valueAt, type Connector } from '../../core/connector/connector';
import { allDynamicKeys, callShapes, dynamicSource, inputsAround, type CallShape, type DynamicUse } from '../../core/connector/dynamic/dynamic-source';
import { policiesOf, policyAt, policyForm } from '../../core/connector/policy-templates/policy-form';
import { scriptOperationsOf } from '../../core/connector/script-operations';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { importConnectorFolder } from '../../core/importers/connector-folder/importer';
import { policyPreviews } from '../../core/requests/policy-preview';
import { Session } from '../../session/session';

const uses: readonly DynamicUse[] = ['choices', 'schema', 'open', 'browse'];

const connectors = (): { readonly name: string; readonly connector: Connector }[] =>
  connectorNames().flatMap((name) => {
    const result = importConnectorFolder(connectorFiles(name));
    return result?.ok ? [{ name, connector: result.connector }] : [];
  });

function dynamicPlaces(node: Json, at: Pointer, into: Pointer[]): Pointer[] {
  if (isArray(node)) node.forEach((item, index) => dynamicPlaces(item, child(at, index), into));
  else if (isObject(node)) {
    if (allDynamicKeys.some((key) => Object.hasOwn(node, key))) into.push(at);
    for (const [key, value] of Object.entries(node)) if (typeof value === 'object' && value !== null && !allDynamicKeys.includes(key)) dynamicPlaces(value, child(at, key), into);
  }
  return into;
}

/** True where something stands for a call without being one, such as a text. */
function isOddCall(node: Json | undefined, { keys }: CallShape): boolean {
  const found = keys.reduce<Json | undefined>((inner, key) => member(inner, key), node);
  return found !== undefined && !isObject(found);
}

/** Runs each edit, which must change the connector, and takes it back; then the bytes are those of before. */
function thereAndBack(connector: Connector, edits: readonly ((session: Session) => void)[]): void {
  if (edits.length === 0) return;
  const session = new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  for (const edit of edits) {
    edit(session);
    expect(session.connector).not.toBe(connector);
    session.undo();
  }
  if (session.connector !== connector) expect(exportConnectorFolder(session.connector)).toEqual(exportConnectorFolder(connector));
}

const share = (shown: number, raw: number): string => `${shown} of ${shown + raw} (${((100 * shown) / Math.max(shown + raw, 1)).toFixed(2)} %)`;

describe.skipIf(connectorNames().length === 0)('the forms over the corpus', () => {
  const all = connectors();

  it('show the parameters of every policy as fields', () => {
    let [policies, shown, raw] = [0, 0, 0];
    for (const { connector } of all) {
      policiesOf(connector.properties).forEach((policy, index) => {
        const form = policyForm(policy);
        policies++;
        raw += form.others.length + form.otherMembers.length;
        shown += Object.keys(objectOf(policy, 'parameters') ?? {}).length - form.others.length;
        policyPreviews(connector, index);
      });
      const first = policiesOf(connector.properties)[0];
      if (first === undefined) continue;
      const field = policyForm(first).fields[0];
      thereAndBack(connector, [
        (session) => session.run(setPolicyOperations, { at: policyAt(0), operations: ['Another'] }),
        (session) => session.run(setValue, { at: child(policyAt(0), 'title'), value: 'Another title' }),
        (session) => session.run(addPolicy, { templateId: 'setheader' }),
        ...(field ? [(session: Session) => session.run(setValue, { at: child(child(policyAt(0), 'parameters'), field.key), value: 'x' })] : []),
      ]);
    }
    process.stdout.write(`policies: ${policies}; their parameters shown as fields: ${share(shown, raw)}\n`);
    expect(policies).toBeGreaterThan(0);
    expect(shown / (shown + raw)).toBeGreaterThanOrEqual(0.99);
  });

  it('show every dynamic extension as fields', () => {
    let [calls, shown, raw, differing] = [0, 0, 0, 0];
    for (const { connector } of all) {
      const { definition } = connector;
      const places = dynamicPlaces(definition, '/definition', []);
      for (const at of places) {
        const node = valueAt(connector, at);
        const inputs = inputsAround(definition, at);
        for (const use of uses) {
          raw += callShapes[use].filter((shape) => isOddCall(node, shape)).length;
          const source = dynamicSource(node, use, inputs);
          if (!source) continue;
          calls++;
          const odd = source.args.filter(({ value }) => value.kind === 'other').length;
          shown += 1 + Object.keys(source.paths).length + source.args.length - odd;
          raw += source.others.filter(({ keys }) => !['capability', 'builtInOperation'].includes(keys.at(-1) ?? '')).length + odd;
          differing += source.differs ? 1 : 0;
        }
      }
      const edits = places.slice(0, 4).flatMap((at) => {
        const use = uses.find((candidate) => dynamicSource(valueAt(connector, at), candidate, []));
        if (!use) return [];
        return [
          (session: Session) => session.run(setDynamicOperation, { at, use, operationId: 'Another' }),
          (session: Session) => session.run(setDynamicPath, { at, use, role: 'value', path: 'another/path' }),
          (session: Session) => session.run(setDynamicArgument, { at, use, name: 'another', value: { kind: 'reference', path: 'body/thing' } }),
        ];
      });
      thereAndBack(connector, edits);
    }
    process.stdout.write(`dynamic calls: ${calls}, of which ${differing} say different things in their two versions; members shown as fields: ${share(shown, raw)}\n`);
    expect(calls).toBeGreaterThan(0);
    expect(shown / (shown + raw)).toBeGreaterThanOrEqual(0.99);
  });

  it('give custom code to any connector, and take it away', () => {
    let [scripts, lists] = [0, 0];
    for (const { connector } of all) {
      const { operations } = scriptOperationsOf(connector.properties);
      scripts += connector.script ? 1 : 0;
      lists += operations.length > 0 ? 1 : 0;
      const scripted = setScript.apply(connector, { text: connector.script?.text ?? starterScript });
      thereAndBack(scripted, [
        (session) => session.run(setScript, { text: `${scripted.script?.text ?? ''} ` }),
        (session) => session.run(setScriptOperations, { operations: [...operations, 'Another'] }),
        (session) => session.run(removeScript, {}),
      ]);
    }
    process.stdout.write(`scripts: ${scripts}; lists of operations that they serve: ${lists}\n`);
    expect(lists).toBeGreaterThan(0);
  });
});
