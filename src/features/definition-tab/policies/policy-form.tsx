import { Box, Button } from '@mui/material';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { child, type Pointer } from '../../../core/base/pointer';
import { moveItem } from '../../../core/commands/move-item';
import { setPolicyOperations } from '../../../core/commands/set-policy-operations';
import { setValue } from '../../../core/commands/set-value';
import { policiesOf, policyAt, policyForm } from '../../../core/connector/policy-templates/policy-form';
import { operationNameKey, parameterPrefix, sectionKey } from '../../../core/connector/policy-templates/policy-template';
import { useConnector, useSession, useValue } from '../../../session/react/session-context';
import { IconAction } from '../../../ui/icon-action';
import { LabelledField } from '../../../ui/labelled-field';
import { FluidGrid, Section } from '../../../ui/section';
import { TextInput } from '../../../ui/text-input';
import { DocumentChoiceField } from '../../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../../widgets/document-field/document-text-field';
import { RawMember } from '../../../widgets/document-field/raw-member';
import { OwnFindings } from '../../../widgets/finding-message/own-findings';
import { useNavigation } from '../../../widgets/navigation/navigation';
import { FormHead } from '../form-head';
import { OperationsField } from './operations-field';
import { PolicyParameter } from './policy-parameter';
import { PolicySample } from './policy-sample';

const sectionTexts: { readonly [section: string]: string } = { Request: 'The request', Response: 'The answer', Failure: 'A failed call' };

export interface PolicyFormProps {
  readonly index: number;
  readonly disabled: boolean;
  readonly onDelete: (at: Pointer) => void;
}

const policyFields: ReadonlySet<string> = new Set(['title', 'templateId']);

/** A policy template instance as fields; what its template does not know stands below as key and value. */
export function PolicyForm({ index, disabled, onDelete }: PolicyFormProps) {
  const session = useSession();
  const { goTo } = useNavigation();
  const at = policyAt(index);
  const policy = useValue(at);
  const count = useConnector(({ properties }) => policiesOf(properties).length);
  const form = useMemo(() => policyForm(policy ?? {}), [policy]);
  const parameters = child(at, 'parameters');
  const { template } = form;
  const move = (by: number): void => {
    session.run(moveItem, { at, by });
    goTo(policyAt(index + by));
  };
  const hasSection = form.section !== '' || (template?.sections.length ?? 0) > 0;
  return (
    <Box component="fieldset" disabled={disabled} sx={{ border: 0, m: 0, p: 0, px: { xs: 2, md: 3 }, pb: 6, maxWidth: 1000, minWidth: 0 }}>
      <FormHead title={form.title || template?.title || form.templateId || 'Policy'} about={`Policy ${index + 1} of ${count}; they run in this order.`}>
        <IconAction title="Move policy up" disabled={disabled || index === 0} onClick={() => move(-1)}>
          <ArrowUp size={16} aria-hidden />
        </IconAction>
        <IconAction title="Move policy down" disabled={disabled || index >= count - 1} onClick={() => move(1)}>
          <ArrowDown size={16} aria-hidden />
        </IconAction>
        <IconAction title="Delete policy" disabled={disabled} onClick={() => onDelete(at)}>
          <Trash2 size={16} aria-hidden />
        </IconAction>
      </FormHead>
      <OwnFindings at={at} fields={policyFields} />
      <Section title="General" about={template ? `${template.title}${template.isPreview ? ' (preview)' : ''}. ${template.about}` : 'This template is none of those that are known here. Its parameters are kept and can be edited below.'}>
        <FluidGrid>
          <DocumentTextField pointer={child(at, 'title')} label="Title" required disabled={disabled} hint="Makers never see it; it tells this policy from others." />
          {!template && <DocumentTextField pointer={child(at, 'templateId')} label="Template" required monospace disabled={disabled} />}
          {hasSection && (
            <DocumentChoiceField
              pointer={child(parameters, sectionKey)}
              label="Changes"
              disabled={disabled}
              choices={[{ value: '', label: 'Not given' }, ...(template?.sections ?? []).map((value) => ({ value, label: sectionTexts[value] ?? value }))]}
            />
          )}
        </FluidGrid>
      </Section>
      {form.fields.length > 0 && (
        <Section title="Parameters">
          <Box sx={{ display: 'grid', gap: 2 }}>
            {form.fields.map((field) => (
              <PolicyParameter key={field.parameter.name} parameters={parameters} field={field} disabled={disabled} />
            ))}
          </Box>
        </Section>
      )}
      <Others at={at} parameters={parameters} form={form} disabled={disabled} />
      <Section title="Operations" about="The policy runs for the operations that are ticked. With none ticked it runs for every operation, those added later included.">
        <OperationsField pointer={child(parameters, operationNameKey)} label="Operations" all="all" chosen={form.operations} disabled={disabled} onChange={(operations) => session.run(setPolicyOperations, { at, operations })} />
      </Section>
      <Section title="Preview" about="A request with names for values, after the policies before this one and after this one.">
        <PolicySample index={index} />
      </Section>
    </Box>
  );
}

function Others({ at, parameters, form, disabled }: { readonly at: Pointer; readonly parameters: Pointer; readonly form: ReturnType<typeof policyForm>; readonly disabled: boolean }) {
  const others = [...form.others.map(([key, value]) => ({ pointer: child(parameters, key), key, value })), ...form.otherMembers.map(([key, value]) => ({ pointer: child(at, key), key, value }))];
  if (others.length === 0 && form.template) return null;
  return (
    <Section title={form.template ? 'Other parameters' : 'Parameters'} {...(form.template ? { about: 'The template does not have these. They are kept as they are.' } : {})}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {others.map(({ pointer, key, value }) => (
          <RawMember key={pointer} pointer={pointer} label={key.startsWith(parameterPrefix) ? key.slice(parameterPrefix.length) : key} value={value} disabled={disabled} />
        ))}
        {!form.template && <NewParameter parameters={parameters} disabled={disabled} />}
      </Box>
    </Section>
  );
}

function NewParameter({ parameters, disabled }: { readonly parameters: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const [name, setName] = useState('');
  const add = (): void => {
    const wanted = name.trim();
    if (wanted === '') return;
    const key = wanted.startsWith('x-ms-') ? wanted : `${parameterPrefix}${wanted}`;
    session.run(setValue, { at: child(parameters, key), value: '' });
    setName('');
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-end', gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <LabelledField label="New parameter">{(ids) => <TextInput ids={ids} monospace disabled={disabled} placeholder="Name" value={name} onChange={setName} />}</LabelledField>
      </Box>
      <Button variant="outlined" disabled={disabled || name.trim() === ''} onClick={add} sx={{ minHeight: 36 }}>
        Add parameter
      </Button>
    </Box>
  );
}
