import { Box, Typography } from '@mui/material';
import { Trash2 } from 'lucide-react';
import { isObject, objectOf, textOf } from '../../core/base/json';
import { assertNever } from '../../core/base/assert-never';
import { pointerOf, type Pointer } from '../../core/base/pointer';
import { renameShared } from '../../core/commands/rename-shared';
import { useConnector, useSession, useValue } from '../../session/react/session-context';
import { useCommitted } from '../../ui/cell-input';
import { IconAction } from '../../ui/icon-action';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';
import { useNavigation } from '../../widgets/navigation/navigation';
import { SchemaTree } from '../../widgets/schema-tree/schema-tree';
import { BodyEditor } from './body-editor';
import { FormHead } from './form-head';
import { ParameterDetails } from './parameter-details';
import { ResponseEditor } from './response-editor';
import type { Selection } from './selection';

const words = { definitions: 'Shared definition', parameters: 'Shared parameter', responses: 'Shared response' } as const;

export interface SharedFormProps {
  readonly selection: Extract<Selection, { kind: 'shared' }>;
  readonly disabled: boolean;
  readonly onDelete: (at: Pointer) => void;
  /** It has another name now; it is the same form. */
  readonly onMoved: (to: Pointer) => void;
  readonly onEditCode: (at: Pointer) => void;
}

/** A definition, parameter or response that several operations share. */
export function SharedForm({ selection, disabled, onDelete, onMoved, onEditCode }: SharedFormProps) {
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pb: 6, maxWidth: 1000, display: 'grid', gap: 2 }}>
      <FormHead title={selection.name} about={words[selection.section]}>
        <IconAction title="Delete" label={`Delete ${selection.name}`} disabled={disabled} onClick={() => onDelete(selection.at)}>
          <Trash2 size={16} aria-hidden />
        </IconAction>
      </FormHead>
      <NameField selection={selection} disabled={disabled} onMoved={onMoved} />
      <Editor selection={selection} disabled={disabled} onEditCode={onEditCode} />
    </Box>
  );
}

/** The name, which references carry: a new one takes them all along when the field is left. */
function NameField({ selection: { at, section, name }, disabled, onMoved }: Pick<SharedFormProps, 'selection' | 'disabled' | 'onMoved'>) {
  const session = useSession();
  const { toast } = useNavigation();
  const draft = useCommitted(name, (to) => {
    const before = session.connector;
    session.run(renameShared, { section, name, to: to.trim() });
    if (session.connector === before) return isTaken ? 'refused' : undefined;
    onMoved(pointerOf(['definition', section, to.trim()]));
    toast(`Renamed; every reference follows.`, { undo: true });
    return undefined;
  });
  const isTaken = useConnector(({ definition }) => draft.value.trim() !== name && objectOf(definition, section)?.[draft.value.trim()] !== undefined);
  return (
    <LabelledField
      label="Name"
      pointer={at}
      hint="References in the whole definition follow."
      messages={
        isTaken && (
          <Typography variant="caption" component="p" sx={{ color: 'error.main', mt: 0.5 }}>
            Another one has this name: choose one that is free.
          </Typography>
        )
      }
    >
      {(ids) => (
        <Box onKeyDown={draft.onKeyDown} sx={{ maxWidth: 420 }}>
          <TextInput ids={ids} monospace disabled={disabled} invalid={isTaken} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
        </Box>
      )}
    </LabelledField>
  );
}

function Editor({ selection: { at, section }, disabled, onEditCode }: Pick<SharedFormProps, 'selection' | 'disabled' | 'onEditCode'>) {
  const node = useValue(at);
  switch (section) {
    case 'definitions':
      return <SchemaTree at={at} disabled={disabled} onEditCode={onEditCode} />;
    case 'parameters':
      return textOf(node, 'in') === 'body' ? (
        <BodyEditor at={at} reference={undefined} hasSchema={objectOf(node, 'schema') !== undefined} isInList={false} disabled={disabled} onEditCode={onEditCode} />
      ) : (
        <ParameterDetails at={at} parameter={isObject(node) ? node : {}} isInList={false} disabled={disabled} onEditCode={onEditCode} />
      );
    case 'responses':
      return <ResponseEditor at={at} disabled={disabled} onEditCode={onEditCode} />;
    default:
      return assertNever(section);
  }
}
