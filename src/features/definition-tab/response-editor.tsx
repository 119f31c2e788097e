import { Box, Button } from '@mui/material';
import { Plus, Trash2 } from 'lucide-react';
import { objectOf, textOf, type Json } from '../../core/base/json';
import { child, lastKeyOf, type Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { JsonField } from '../../widgets/document-field/json-field';
import { KnownFields } from '../../widgets/known-fields/known-fields';
import { useNavigation } from '../../widgets/navigation/navigation';
import { SchemaTree } from '../../widgets/schema-tree/schema-tree';
import { responseKeys } from './form-keys';
import { FromSampleButton } from './from-sample/from-sample-button';
import { HeaderFields } from './header-fields';
import { NamedMembers, type MemberFieldsProps } from './named-members';

const headerSummary = (header: Json): string => [textOf(header, 'type') ?? '', textOf(header, 'x-ms-summary') || textOf(header, 'description') || ''].filter(Boolean).join(' · ');

const exampleSummary = (example: Json): string => (typeof example === 'string' ? example : JSON.stringify(example)).slice(0, 120);

function ExampleFields({ at, disabled }: MemberFieldsProps) {
  return <JsonField pointer={at} label="Sample answer" disabled={disabled} />;
}

/** A response: its description, schema, headers and examples. Also the notification content of a webhook, which is made alike but has no examples. */
export function ResponseEditor({ at, disabled, onEditCode }: { readonly at: Pointer; readonly disabled: boolean; readonly onEditCode: (at: Pointer) => void }) {
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const schema = objectOf(useValue(at), 'schema');
  const schemaAt = child(at, 'schema');
  const name = lastKeyOf(at) ?? '';
  const isNotification = name === 'x-ms-notification-content';
  const addSchema = (): void => {
    session.run(setValue, { at: schemaAt, value: { type: 'object', properties: {} } });
    goTo(schemaAt);
  };
  return (
    <>
      <DocumentTextField pointer={child(at, 'description')} label="Description" disabled={disabled} />
      <FromSampleButton at={at} what="response" status={isNotification ? '' : name} disabled={disabled} />
      {schema ? (
        <SchemaTree at={schemaAt} disabled={disabled} onEditCode={onEditCode} />
      ) : (
        <Button disabled={disabled} startIcon={<Plus size={14} aria-hidden />} sx={{ justifySelf: 'start', ml: -1.5 }} onClick={addSchema}>
          Add a schema
        </Button>
      )}
      {schema && (
        <Box>
          <Button
            color="error"
            disabled={disabled}
            startIcon={<Trash2 size={14} aria-hidden />}
            sx={{ ml: -1.5 }}
            onClick={() => {
              session.run(removeItem, { at: schemaAt, what: 'schema' });
              toast('Schema deleted.', { undo: true });
            }}
          >
            Delete the schema
          </Button>
        </Box>
      )}
      <NamedMembers
        at={child(at, 'headers')}
        title="Headers"
        what="header"
        firstName="X-Header"
        firstValue={{ type: 'string', description: '' }}
        disabled={disabled}
        summaryOf={headerSummary}
        Fields={HeaderFields}
        onEditCode={onEditCode}
      />
      {!isNotification && (
        <NamedMembers
          at={child(at, 'examples')}
          title="Examples by media type"
          what="example"
          firstName="application/json"
          firstValue={{}}
          disabled={disabled}
          summaryOf={exampleSummary}
          Fields={ExampleFields}
          onEditCode={onEditCode}
        />
      )}
      <KnownFields at={at} kind={isNotification ? 'notification' : 'response'} shownElsewhere={responseKeys} disabled={disabled} onEditCode={onEditCode} />
    </>
  );
}
