import { objectOf, textOf } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { setParameterDescription } from '../../core/commands/connection-parameters';
import { uiOf, uiTextAt } from '../../core/connector/connection-parameter';
import { useFieldFindings, useFindingsWithin, useSession, useValue } from '../../session/react/session-context';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';

/** What the connection dialog shows for one connection parameter, and what is found about the rest of it. */
export function DialogTextFields({ parameter, what, shown = [] }: { readonly parameter: Pointer; readonly what?: string; readonly shown?: readonly Pointer[] }) {
  const ui = uiOf(useValue(parameter));
  const label = uiTextAt(parameter, ui, 'displayName');
  const tooltip = uiTextAt(parameter, ui, 'tooltip');
  const fields: readonly Pointer[] = [label, tooltip, `${parameter}/uiDefinition/description`, ...shown];
  const others = useFindingsWithin(parameter).filter(({ at, missing }) => !fields.includes(missing === undefined ? at : `${at}/${missing}`));
  return (
    <>
      <FluidGrid least={210}>
        <DocumentTextField pointer={label} label={what === undefined ? 'Label' : `Label of the ${what}`} required />
        <DocumentTextField pointer={tooltip} label={what === undefined ? 'Tooltip' : `Tooltip of the ${what}`} />
      </FluidGrid>
      <DescriptionField parameter={parameter} {...(what === undefined ? {} : { what })} />
      <FindingMessages findings={others} />
    </>
  );
}

/** The line under a field of the dialog: in sets it stands in two places, which this keeps alike. */
function DescriptionField({ parameter, what }: { readonly parameter: Pointer; readonly what?: string }) {
  const session = useSession();
  const pointer: Pointer = `${parameter}/uiDefinition/description`;
  const ui = uiOf(useValue(parameter));
  const findings = useFieldFindings(pointer);
  const value = textOf(ui, 'description') ?? textOf(objectOf(ui, 'schema'), 'description') ?? '';
  return (
    <LabelledField
      label={what === undefined ? 'Description' : `Description of the ${what}`}
      pointer={pointer}
      required
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <TextInput
          ids={ids}
          required
          value={value}
          invalid={findings.some(({ severity }) => severity === 'error')}
          onChange={(text) => session.run(setParameterDescription, { at: parameter, text }, `typing:${pointer}`)}
          onBlur={() => session.settle()}
        />
      )}
    </LabelledField>
  );
}
