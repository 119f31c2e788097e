import { Box, Button } from '@mui/material';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { arrayOf, isObject, textOf } from '../../core/base/json';
import { lastKeyOf, parentOf, type Pointer } from '../../core/base/pointer';
import { renameConnectionParameter, setParameterType } from '../../core/commands/connection-parameters';
import { setValue } from '../../core/commands/set-value';
import { allowedValuesOf, constraintsOf, dependenciesOf, isClearText, isHiddenParameter, isRequiredParameter, parameterTypes, typeOf, type ParameterType } from '../../core/connector/connection-parameter';
import { useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { ChoiceInput } from '../../ui/choice-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { AllowedValues } from './allowed-values';
import { DependencyFields } from './dependency-fields';
import { DialogTextFields } from './dialog-text-fields';
import { OtherKeysOfParameter } from './kept-keys';
import { StandardValue } from './standard-value';
import { SwitchField } from './switch-field';
import { typeTexts } from './type-texts';

const validName = /^(?:token:)?[0-9a-zA-Z_]+$/;

/** All fields of one connection parameter. */
export function ParameterDetails({ at, isFresh, onRenamed }: { readonly at: Pointer; readonly isFresh: boolean; readonly onRenamed: (to: string) => void }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <NameAndType at={at} isFresh={isFresh} onRenamed={onRenamed} />
      <DialogTextFields parameter={at} shown={[`${at}/type`]} />
      <Constraints at={at} />
    </Box>
  );
}

/** What a parameter of the sign-in has beside its texts, folded away unless the file says something unusual there. */
export function MoreOfParameter({ at, what }: { readonly at: Pointer; readonly what: string }) {
  const node = useValue(at);
  const findings = useFieldFindings(`${at}/type`);
  const [hasMore] = useState(() => allowedValuesOf(node).length > 0 || dependenciesOf(node).length > 0);
  // Folded away, what is found about the type would be seen nowhere; once somebody folds it, it stays so.
  const [chosen, setIsOpen] = useState<boolean>();
  const isOpen = chosen ?? (hasMore || findings.length > 0);
  return (
    <Box>
      <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} startIcon={isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />} sx={{ ml: -1 }}>
        More about the {what}
      </Button>
      {isOpen && (
        <Box sx={{ display: 'grid', gap: 2, mt: 1, pl: 2, borderLeft: 1, borderColor: 'divider' }}>
          <NameAndType at={at} isFresh={false} onRenamed={() => undefined} />
          <Constraints at={at} />
        </Box>
      )}
    </Box>
  );
}

function NameAndType({ at, isFresh, onRenamed }: { readonly at: Pointer; readonly isFresh: boolean; readonly onRenamed: (to: string) => void }) {
  const session = useSession();
  const node = useValue(at);
  const typeAt: Pointer = `${at}/type`;
  const findings = useFieldFindings(typeAt);
  const type = typeOf(node);
  return (
    <FluidGrid least={160}>
      <NameField at={at} isFresh={isFresh} onRenamed={onRenamed} />
      <LabelledField
        label="Type"
        pointer={typeAt}
        messages={<FindingMessages findings={findings} />}
      >
        {(ids) => (
          <ChoiceInput
            ids={ids}
            value={type ?? textOf(node, 'type') ?? ''}
            choices={parameterTypes.map((value) => ({ value, label: typeTexts[value].long }))}
            onChange={(value) => {
              const chosen = parameterTypes.find((each) => each === value);
              if (chosen) session.run(setParameterType, { at, type: chosen });
            }}
          />
        )}
      </LabelledField>
      <StandardValue parameter={at} />
    </FluidGrid>
  );
}

const isTextType = (type: ParameterType | undefined): boolean => type === 'string' || type === 'securestring';

/** Whether, where and with which values a parameter is asked for. */
function Constraints({ at }: { readonly at: Pointer }) {
  const node = useValue(at);
  return (
    <>
      <FluidGrid least={160}>
        <ConstraintSwitch at={at} name="required" label="Required" checked={isRequiredParameter(node)} />
        <ConstraintSwitch at={at} name="hidden" label="Hidden" hint="Not in the dialog: the platform or a flow fills it." checked={isHiddenParameter(node)} />
        {isTextType(typeOf(node)) && <ClearTextSwitch at={at} />}
        <CapabilityField at={at} />
      </FluidGrid>
      {(isTextType(typeOf(node)) || allowedValuesOf(node).length > 0) && <AllowedValues at={at} />}
      <DependencyFields at={at} />
      <OtherKeysOfParameter at={at} />
    </>
  );
}

function NameField({ at, isFresh, onRenamed }: { readonly at: Pointer; readonly isFresh: boolean; readonly onRenamed: (to: string) => void }) {
  const session = useSession();
  const name = lastKeyOf(at) ?? '';
  const group = useValue(parentOf(at));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = isFresh ? box.current?.querySelector('input') : undefined;
    input?.focus();
    input?.select();
  }, [isFresh]);
  const isTaken = (to: string): boolean => to !== name && isObject(group) && Object.hasOwn(group, to);
  const typed = useCommitted(name, (to) => {
    if (to === '' || isTaken(to)) return;
    session.run(renameConnectionParameter, { at, to });
    onRenamed(to);
  });
  const problem = isTaken(typed.value)
    ? `${typed.value} is there already.`
    : typed.value === ''
      ? 'A parameter needs a name.'
      : validName.test(typed.value)
        ? undefined
        : 'Only letters, digits and _ work, behind “token:” for a value of OAuth templates.';
  return (
    <Box ref={box} onKeyDown={typed.onKeyDown}>
      <LabelledField label="Name" required hint={problem ?? 'Policies take the value by this name; they follow a new one.'}>
        {(ids) => <TextInput ids={ids} monospace required value={typed.value} invalid={problem !== undefined} onChange={typed.onChange} onBlur={typed.onBlur} />}
      </LabelledField>
    </Box>
  );
}

/** `required` and `hidden` are texts in the file, "true" and "false". */
function ConstraintSwitch({ at, name, label, hint, checked }: { readonly at: Pointer; readonly name: 'required' | 'hidden'; readonly label: string; readonly hint?: string; readonly checked: boolean }) {
  const session = useSession();
  const pointer: Pointer = `${at}/uiDefinition/constraints/${name}`;
  return <SwitchField label={label} {...(hint === undefined ? {} : { hint })} pointer={pointer} checked={checked} onChange={(isOn) => session.run(setValue, { at: pointer, value: String(isOn) })} />;
}

/** `clearText` is true or false in the file, no text as its neighbours are. */
function ClearTextSwitch({ at }: { readonly at: Pointer }) {
  const session = useSession();
  const pointer: Pointer = `${at}/uiDefinition/constraints/clearText`;
  return <SwitchField label="Readable while typed" hint="Off, the dialog shows dots." pointer={pointer} checked={isClearText(useValue(at))} onChange={(isOn) => session.run(setValue, { at: pointer, value: isOn })} />;
}

const capabilities = [
  { value: '', label: 'Any' },
  { value: 'cloud', label: 'In the cloud only' },
  { value: 'gateway', label: 'Through a gateway only' },
] as const;

function CapabilityField({ at }: { readonly at: Pointer }) {
  const session = useSession();
  const pointer: Pointer = `${at}/uiDefinition/constraints/capability`;
  const listed = arrayOf(constraintsOf(useValue(at)), 'capability') ?? [];
  return (
    <LabelledField label="Asked for in connections" pointer={pointer}>
      {(ids) => <ChoiceInput<string> ids={ids} value={listed.join(', ')} choices={capabilities} onChange={(value) => session.run(setValue, { at: pointer, value: value === '' ? undefined : [value] })} />}
    </LabelledField>
  );
}
