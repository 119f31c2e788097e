import { Box, Button } from '@mui/material';
import { Plus } from 'lucide-react';
import { objectOf } from '../../core/base/json';
import { child, lastKeyOf, type Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { OtherKeys } from '../../widgets/schema-tree/other-keys';
import { SchemaTree } from '../../widgets/schema-tree/schema-tree';
import { FromSampleButton } from './from-sample/from-sample-button';

const knownKeys = new Set(['description', 'schema']);

/** A response: its description and its schema. Also the notification content of a webhook, which is made alike. */
export function ResponseEditor({ at, disabled, onEditCode }: { readonly at: Pointer; readonly disabled: boolean; readonly onEditCode: (at: Pointer) => void }) {
  const session = useSession();
  const schema = objectOf(useValue(at), 'schema');
  const schemaAt = child(at, 'schema');
  const name = lastKeyOf(at) ?? '';
  return (
    <>
      <DocumentTextField pointer={child(at, 'description')} label="Description" disabled={disabled} />
      <FromSampleButton at={at} what="response" status={name === 'x-ms-notification-content' ? '' : name} disabled={disabled} />
      {schema ? (
        <SchemaTree key={schemaAt} at={schemaAt} disabled={disabled} onEditCode={onEditCode} />
      ) : (
        <Button disabled={disabled} startIcon={<Plus size={14} aria-hidden />} sx={{ justifySelf: 'start' }} onClick={() => session.run(setValue, { at: schemaAt, value: { type: 'object', properties: {} } })}>
          Add a schema
        </Button>
      )}
      <OtherKeys at={at} known={knownKeys} onEdit={onEditCode} />
      {schema && (
        <Box>
          <Button disabled={disabled} onClick={() => session.run(removeItem, { at: schemaAt, what: 'schema' })}>
            Remove the schema
          </Button>
        </Box>
      )}
    </>
  );
}
