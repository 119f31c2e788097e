import { assertNever } from '../../../core/base/assert-never';
import { child, type Pointer } from '../../../core/base/pointer';
import type { PolicyField } from '../../../core/connector/policy-templates/policy-form';
import { DocumentChoiceField } from '../../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../../widgets/document-field/document-text-field';
import { ValueField } from '../../../widgets/schema-tree/value-field';
import { ExpressionMenu } from './expression-menu';
import { TextsField } from './texts-field';

/** One parameter of a policy, as its template describes it. */
export function PolicyParameter({ parameters, field, disabled }: { readonly parameters: Pointer; readonly field: PolicyField; readonly disabled: boolean }) {
  const { parameter, key } = field;
  const pointer = child(parameters, key);
  const { kind, label, required, hint, placeholder } = parameter;
  const common = { pointer, label, required, disabled, ...(hint === undefined ? {} : { hint }) };
  switch (kind) {
    case 'text':
      return <DocumentTextField {...common} {...(placeholder === undefined ? {} : { placeholder })} />;
    case 'expression':
    case 'property-path':
      return <DocumentTextField {...common} monospace {...(placeholder === undefined ? {} : { placeholder })} end={<ExpressionMenu pointer={pointer} label={label} disabled={disabled} />} />;
    case 'choice':
      return <DocumentChoiceField {...common} choices={required ? (parameter.choices ?? []) : [{ value: '', label: 'Not given' }, ...(parameter.choices ?? [])]} />;
    case 'integer':
      return <ValueField pointer={pointer} label={label} type="integer" {...(hint === undefined ? {} : { hint })} />;
    case 'texts':
      return <TextsField pointer={pointer} label={label} hint={hint} disabled={disabled} />;
    default:
      return assertNever(kind);
  }
}
