import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arrayOf, objectOf, textOf } from '../base/json';
import { valueAt } from '../connector/connector';
import { operationsOf } from '../connector/operations-of';
import { checkNotification, notificationContent } from './check-notification';
import { operationInputs } from './operation-inputs';
import { pollPlanOf } from './poll-plan';
import { initialValues, sampleSent } from './sample-body';
import { connectors, folder } from './testing/corpus-calls';
import { triggerKindOf } from './trigger-kind';
import { registrationFindings, withCallbackAddress } from './webhook-registration';

const filled = (path: string): string => (path.split('?')[0] ?? '').replace(/\{[^{}]*\}/g, '7');

describe.skipIf(!existsSync(folder))('triggers of real connectors', () => {
  it('can be rehearsed: the address has its place, a sample fits its description, a Location finds its DELETE', () => {
    const counts = { webhooks: 0, addressed: 0, sampled: 0, removable: 0, removed: 0, polling: 0, byPolicy: 0 };
    const wrong: string[] = [];
    for (const { name, connector } of connectors()) {
      const { definition } = connector;
      const base = `https://${textOf(definition, 'host') ?? 'x'}${textOf(definition, 'basePath') ?? ''}`.replace(/\/$/, '');
      const removing = operationsOf(definition).find(({ method }) => method === 'delete');
      for (const operation of operationsOf(definition)) {
        const kind = triggerKindOf(definition, operation);
        if (kind === 'polling') {
          counts.polling += 1;
          if (pollPlanOf(connector, operation).policy) counts.byPolicy += 1;
        }
        if (kind !== 'webhook') continue;
        const complain = (what: string): void => void wrong.push(`${name} ${operation.path}: ${what}`);
        counts.webhooks += 1;
        const values = withCallbackAddress(definition, operation, initialValues(definition, operationInputs(definition, operation)), 'https://x.example/cb');
        if (values.ok) counts.addressed += 1;
        else complain(values.message);
        const schema = objectOf(notificationContent(definition, operation)?.node, 'schema');
        const body = new TextEncoder().encode(JSON.stringify(schema ? sampleSent(definition, schema) : {}));
        const verdict = checkNotification(definition, operation, { headers: [['Content-Type', 'application/json']], body });
        // An enum of texts in a boolean: no value at all is right.
        const errors = verdict.findings.filter(({ severity, keyword, at }) => severity === 'error' && !(keyword === 'type' && arrayOf(valueAt(connector, at ?? ''), 'enum')));
        if (errors[0]) complain(errors[0].message);
        else counts.sampled += 1;
        if (!removing) continue;
        counts.removable += 1;
        const findings = registrationFindings(definition, operation, { response: { status: 201, headers: [['Location', base + filled(removing.path)]] }, url: base + filled(operation.path), isDirect: false });
        if (findings.some(({ message }) => message.endsWith('has this address.'))) counts.removed += 1;
        else complain(`no DELETE for ${removing.path}`);
      }
    }
    console.info(JSON.stringify(counts));
    expect(wrong).toEqual([]);
    expect(counts.webhooks).toBeGreaterThan(50);
  }, 120_000);
});
