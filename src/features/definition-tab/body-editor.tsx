import { Box, Button, Link, Typography } from '@mui/material';
import { Plus, Trash2 } from 'lucide-react';
import { member } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { setValue } from '../../core/commands/set-value';
import { sharedTarget } from '../../core/connector/shared-object';
import { useSession, useValue } from '../../session/react/session-context';
import { CellCheck } from '../../ui/cell-input';
import { FluidGrid } from '../../ui/section';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { useNavigation } from '../../widgets/navigation/navigation';
import { KnownFields } from '../../widgets/known-fields/known-fields';
import { SchemaTree } from '../../widgets/schema-tree/schema-tree';
import { bodyKeys, bodySettings } from './form-keys';

export interface BodyEditorProps {
  readonly at: Pointer;
  readonly reference: string | undefined;
  readonly hasSchema: boolean;
  readonly isInList?: boolean;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

/** The body parameter: its texts and its schema. */
export function BodyEditor({ at, reference, hasSchema, isInList = true, disabled, onEditCode }: BodyEditorProps) {
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const node = useValue(at);
  const target = reference === undefined ? undefined : sharedTarget(reference);
  const addSchema = (): void => {
    session.run(setValue, { at: child(at, 'schema'), value: { type: 'object', properties: {} } });
    goTo(child(at, 'schema'));
  };
  return (
    <Box data-pointer={at} sx={{ display: 'grid', gap: 2 }}>
      {reference === undefined ? (
        <>
          <FluidGrid>
            <DocumentTextField pointer={child(at, 'x-ms-summary')} label="Summary of the body" disabled={disabled} />
            <DocumentTextField pointer={child(at, 'description')} label="Description of the body" disabled={disabled} />
          </FluidGrid>
          <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
            <CellCheck label="The body is required" checked={member(node, 'required') === true} disabled={disabled} onChange={(required) => session.run(setValue, { at: child(at, 'required'), value: required })} />
            Required
          </Box>
          {hasSchema ? (
            <SchemaTree at={child(at, 'schema')} disabled={disabled} onEditCode={onEditCode} />
          ) : (
            <Button disabled={disabled} startIcon={<Plus size={14} aria-hidden />} sx={{ justifySelf: 'start', ml: -1.5 }} onClick={addSchema}>
              Add a schema
            </Button>
          )}
        </>
      ) : (
        <Typography variant="body2">
          Described by the shared parameter{' '}
          <Link component="button" type="button" onClick={() => target && goTo(target.at)}>
            {target?.name ?? reference}
          </Link>
          .
        </Typography>
      )}
      <KnownFields at={at} kind="parameter" shownElsewhere={bodyKeys} offered={bodySettings} disabled={disabled} onEditCode={onEditCode} />
      {isInList && (
        <Button
          color="error"
          disabled={disabled}
          startIcon={<Trash2 size={14} aria-hidden />}
          sx={{ justifySelf: 'start', ml: -1.5 }}
          onClick={() => {
            session.run(removeItem, { at, what: 'body' });
            toast('Body deleted.', { undo: true });
          }}
        >
          Delete the body
        </Button>
      )}
    </Box>
  );
}
