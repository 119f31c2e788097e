import { Box, IconButton, ToggleButton, ToggleButtonGroup, Tooltip, Typography } from '@mui/material';
import { ArrowUpRight, Copy, Trash2 } from 'lucide-react';
import { arrayOf, textOf } from '../../core/base/json';
import { child, pointerOf, type Pointer } from '../../core/base/pointer';
import { duplicated, duplicateEntries } from '../../core/commands/duplicate-entries';
import { makeNextVersion, nextVersionPointer } from '../../core/commands/make-next-version';
import { setValue } from '../../core/commands/set-value';
import { visibilityOf } from '../../core/connector/operations-of';
import { useFieldFindings, useFindingsWithin, useSession, useValue } from '../../session/react/session-context';
import { CellCheck, useCommitted } from '../../ui/cell-input';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid, Section } from '../../ui/section';
import { TextInput } from '../../ui/text-input';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { FindingMessage } from '../../widgets/finding-message/finding-message';
import { useNavigation } from '../../widgets/navigation/navigation';
import { OtherKeys } from '../../widgets/schema-tree/other-keys';
import { FromSampleButton } from './from-sample/from-sample-button';
import { OperationIdField } from './operation-id-field';
import { ParameterList } from './parameter-list';
import { RequestLine } from './request-line';
import { ResponseList } from './response-list';
import type { Selection } from './selection';
import { TriggerPart } from './trigger-part';

const knownKeys = new Set(['summary', 'description', 'operationId', 'x-ms-visibility', 'deprecated', 'tags', 'parameters', 'responses', 'x-ms-trigger', 'x-ms-trigger-hint', 'x-ms-trigger-metadata']);

export interface OperationFormProps {
  readonly selection: Extract<Selection, { kind: 'operation' }>;
  readonly disabled: boolean;
  readonly onDelete: (at: Pointer) => void;
  readonly onEditCode: (at: Pointer) => void;
}

/** Everything about one operation as fields. */
export function OperationForm({ selection, disabled, onDelete, onEditCode }: OperationFormProps) {
  const { at, path, method } = selection;
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const operation = useValue(at);
  const ownFindings = useFindingsWithin(at).filter((finding) => finding.at === at && (finding.missing === undefined || !knownKeys.has(finding.missing)));
  const isTrigger = typeof operation === 'object' && operation !== null && Object.hasOwn(operation, 'x-ms-trigger');
  const duplicate = (): void => {
    const { connector, copies } = duplicated(session.connector, [at]);
    session.step(duplicateEntries.label({ places: [at] }), connector);
    goTo(copies[0] ?? at);
    toast('Duplicated.', { undo: true });
  };
  const advance = (): void => {
    const to = nextVersionPointer(session.connector, at);
    session.run(makeNextVersion, { at });
    goTo(to);
    toast('This is the next version. The earlier one stays and is deprecated.', { undo: true });
  };
  return (
    <Box sx={{ px: { xs: 2, md: 3 }, pb: 6, maxWidth: 1000 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pt: 2 }}>
        <Typography variant="h1" component="h2" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {textOf(operation, 'summary') || textOf(operation, 'operationId') || `${method.toUpperCase()} ${path}`}
        </Typography>
        <Tooltip title="Duplicate">
          <span>
            <IconButton aria-label="Duplicate operation" disabled={disabled} onClick={duplicate}>
              <Copy size={16} aria-hidden />
            </IconButton>
          </span>
        </Tooltip>
        <Tooltip title="Make the next version: this one stays, deprecated">
          <span>
            <IconButton aria-label="Make the next version of the operation" disabled={disabled} onClick={advance}>
              <ArrowUpRight size={16} aria-hidden />
            </IconButton>
          </span>
        </Tooltip>
        <Tooltip title="Delete">
          <span>
            <IconButton aria-label="Delete operation" disabled={disabled} onClick={() => onDelete(at)}>
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </span>
        </Tooltip>
      </Box>
      {ownFindings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
      ))}
      <Section title="General">
        <Box sx={{ display: 'grid', gap: 2 }}>
          <DocumentTextField pointer={child(at, 'summary')} label="Summary" required limit={80} disabled={disabled} />
          <DocumentTextField pointer={child(at, 'description')} label="Description" required multiline minRows={2} disabled={disabled} />
          <FluidGrid>
            <OperationIdField key={at} at={at} disabled={disabled} />
            <TagsField at={at} disabled={disabled} />
          </FluidGrid>
          <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-end', flexWrap: 'wrap' }}>
            <VisibilityField at={at} disabled={disabled} />
            <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: 13, minHeight: 36 }}>
              <CellCheck label="Deprecated" pointer={child(at, 'deprecated')} checked={typeof operation === 'object' && operation !== null && 'deprecated' in operation && operation['deprecated'] === true} disabled={disabled} onChange={(on) => session.run(setValue, { at: child(at, 'deprecated'), value: on ? true : undefined })} />
              Deprecated
            </Box>
          </Box>
        </Box>
      </Section>
      <Section title="Request" action={<FromSampleButton key={at} at={at} what="request" disabled={disabled} />}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <RequestLine key={at} at={at} path={path} method={method} disabled={disabled} />
          <ParameterList at={at} pathItem={pointerOf(['definition', 'paths', path])} disabled={disabled} onEditCode={onEditCode} />
        </Box>
      </Section>
      <ResponseList at={at} disabled={disabled} onEditCode={onEditCode} />
      {isTrigger && <TriggerPart at={at} pathItem={pointerOf(['definition', 'paths', path])} disabled={disabled} onEditCode={onEditCode} />}
      <OtherKeys at={at} known={knownKeys} onEdit={onEditCode} />
    </Box>
  );
}

const visibilities = [
  ['', 'None'],
  ['important', 'Important'],
  ['advanced', 'Advanced'],
  ['internal', 'Internal'],
] as const;

function VisibilityField({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const pointer = child(at, 'x-ms-visibility');
  const node = useValue(at);
  const findings = useFieldFindings(pointer);
  const visibility = visibilityOf(node);
  return (
    <LabelledField
      label="Visibility"
      pointer={pointer}
      messages={findings.map((finding) => (
        <FindingMessage key={`${finding.rule}${finding.message}`} finding={finding} />
      ))}
    >
      {(ids) => (
        <ToggleButtonGroup exclusive aria-labelledby={ids.labelId} value={visibility === 'none' ? '' : visibility} disabled={disabled} onChange={(_, value: unknown) => typeof value === 'string' && session.run(setValue, { at: pointer, value: value === '' ? undefined : value })}>
          {visibilities.map(([value, label]) => (
            <ToggleButton key={value} value={value}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </LabelledField>
  );
}

function TagsField({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const pointer = child(at, 'tags');
  const tags = arrayOf(useValue(at), 'tags') ?? [];
  const draft = useCommitted(tags.filter((tag) => typeof tag === 'string').join(', '), (text) => {
    const names = text.split(',').map((tag) => tag.trim()).filter(Boolean);
    session.run(setValue, { at: pointer, value: names.length === 0 ? undefined : names });
  });
  return (
    <LabelledField label="Tags" pointer={pointer}>
      {(ids) => (
        <Box onKeyDown={draft.onKeyDown}>
          <TextInput ids={ids} disabled={disabled} placeholder="Separated by commas" value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />
        </Box>
      )}
    </LabelledField>
  );
}
