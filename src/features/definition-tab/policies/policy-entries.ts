import { textOf, type JsonObject } from '../../../core/base/json';
import type { Connector } from '../../../core/connector/connector';
import { operationsOfPolicy, policiesOf, policyAt } from '../../../core/connector/policy-templates/policy-form';
import { templateOfPolicy } from '../../../core/connector/policy-templates/catalogue';
import type { ListEntry } from '../list-entries';

const counted = (operations: readonly string[]): string => (operations.length === 0 ? 'all operations' : operations.length === 1 ? (operations[0] ?? '') : `${operations.length} operations`);

/** The rows of the list for policies in their order, and below them the custom code where there is some. */
export function policyEntries(properties: JsonObject, script: Connector['script']): readonly ListEntry[] {
  const policies = policiesOf(properties).map((policy, index): ListEntry => {
    const template = templateOfPolicy(policy);
    const templateId = textOf(policy, 'templateId') ?? '';
    const operations = operationsOfPolicy(policy);
    const title = textOf(policy, 'title') || template?.title || templateId || 'Policy';
    const detail = `${template?.title ?? templateId} · ${counted(operations)}`;
    return { at: policyAt(index), mark: `${index + 1}`, title, detail, isPath: false, isFaint: false, searched: `${title}\n${detail}\n${templateId}\n${operations.join('\n')}`.toLowerCase() };
  });
  if (!script) return policies;
  return [...policies, { at: '/script', mark: 'C#', title: 'Custom code', detail: script.name, isPath: true, isFaint: false, searched: `custom code\n${script.name}`.toLowerCase() }];
}
