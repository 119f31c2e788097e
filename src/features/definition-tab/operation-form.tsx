import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { ArrowUpRight, Copy, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { textOf } from '../../core/base/json';
import { child, pointerOf, type Pointer } from '../../core/base/pointer';
import { duplicated, duplicateEntries } from '../../core/commands/duplicate-entries';
import { makeNextVersion, nextVersionPointer } from '../../core/commands/make-next-version';
import { setValue } from '../../core/commands/set-value';
import { triggerKindOf } from '../../core/requests/trigger-kind';
import { valueAt } from '../../core/connector/connector';
import { visibilityOf } from '../../core/connector/operations-of';
import { useConnector, useFieldFindings, useSession, useValue } from '../../session/react/session-context';
import { CellCheck } from '../../ui/cell-input';
import { IconAction } from '../../ui/icon-action';
import { LabelledField } from '../../ui/labelled-field';
import { FluidGrid, Section } from '../../ui/section';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { TextsField } from '../../widgets/document-field/texts-field';
import { FindingMessages } from '../../widgets/finding-message/finding-message';
import { OwnFindings } from '../../widgets/finding-message/own-findings';
import { KnownFields } from '../../widgets/known-fields/known-fields';
import { useNavigation } from '../../widgets/navigation/navigation';
import { visibilityChoices } from '../../widgets/schema-tree/type-choices';
import { FormHead } from './form-head';
import { operationKeys } from './form-keys';
import { FromSampleButton } from './from-sample/from-sample-button';
import { OperationIdField } from './operation-id-field';
import { ParameterList } from './parameter-list';
import { RequestLine } from './request-line';
import { ResponseList } from './response-list';
import type { Selection } from './selection';
import { TriggerPart } from './trigger-part';

export interface OperationFormProps {
  readonly selection: Extract<Selection, { kind: 'operation' }>;
  readonly disabled: boolean;
  readonly onDelete: (at: Pointer) => void;
  /** The operation has another path or method now; it is the same form. */
  readonly onMoved: (to: Pointer) => void;
  readonly onEditCode: (at: Pointer) => void;
}

const apart = { contain: 'layout paint', overflowClipMargin: '24px' } as const;

/**
 * Each section is laid out and painted by itself: when a message takes another line at a key, those below it move as they are
 * (1.3 of 10.6 ms), and what nothing changed in is not gone through at the others. What sticks out, such as the ring of the focus, stays to be seen.
 */
const apartSections = { '@supports (overflow-clip-margin: 24px)': { '& > section': apart } } as const;

/** The same of each field below the first one. */
const apartFields = { '@supports (overflow-clip-margin: 24px)': { '& > * + *': apart } } as const;

/** Everything about one operation as fields. */
export function OperationForm({ selection, disabled, onDelete, onMoved, onEditCode }: OperationFormProps) {
  const { at, path, method } = selection;
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const kind = useConnector(({ definition }) => triggerKindOf(definition, { path, method })) ?? 'action';
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
    <Box sx={{ px: { xs: 2, md: 3 }, pb: 6, maxWidth: 1000, ...apartSections }}>
      <FormHead title={<OperationName at={at} otherwise={`${method.toUpperCase()} ${path}`} />}>
        <IconAction title="Duplicate" label="Duplicate operation" disabled={disabled} onClick={duplicate}>
          <Copy size={16} aria-hidden />
        </IconAction>
        <IconAction title="Make the next version: this one stays, deprecated" label="Make the next version of the operation" disabled={disabled} onClick={advance}>
          <ArrowUpRight size={16} aria-hidden />
        </IconAction>
        <IconAction title="Delete" label="Delete operation" disabled={disabled} onClick={() => onDelete(at)}>
          <Trash2 size={16} aria-hidden />
        </IconAction>
      </FormHead>
      <OwnFindings at={at} fields={operationKeys} />
      <Section title="General">
        <Box sx={{ display: 'grid', gap: 2, ...apartFields }}>
          <DocumentTextField pointer={child(at, 'summary')} label="Summary" required limit={80} disabled={disabled} />
          <DocumentTextField pointer={child(at, 'description')} label="Description" required multiline minRows={2} disabled={disabled} />
          <FluidGrid>
            <OperationIdField at={at} disabled={disabled} />
            <TextsField pointer={child(at, 'tags')} label="Tags" disabled={disabled} />
          </FluidGrid>
          <VisibilityField at={at} disabled={disabled}>
            <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: 13, minHeight: 36 }}>
              <DeprecatedCheck at={at} disabled={disabled} />
              Deprecated
            </Box>
          </VisibilityField>
        </Box>
      </Section>
      <Section title="Request" action={<FromSampleButton at={at} what="request" disabled={disabled} />}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <RequestLine at={at} path={path} method={method} disabled={disabled} onMoved={onMoved} />
          <ParameterList at={at} pathItem={pointerOf(['definition', 'paths', path])} disabled={disabled} onEditCode={onEditCode} />
        </Box>
      </Section>
      <ResponseList at={at} disabled={disabled} onEditCode={onEditCode} />
      <TriggerPart at={at} kind={kind} pathItem={pointerOf(['definition', 'paths', path])} disabled={disabled} onEditCode={onEditCode} />
      <Section title="More settings" about="Media types, version family, language models, capabilities and everything else that an operation may say.">
        <KnownFields at={at} kind="operation" shownElsewhere={operationKeys} disabled={disabled} onEditCode={onEditCode} />
      </Section>
    </Box>
  );
}

/** What the operation is called; drawn by itself, so that typing a summary draws no other field anew. */
function OperationName({ at, otherwise }: { readonly at: Pointer; readonly otherwise: string }) {
  return useConnector((connector) => textOf(valueAt(connector, at), 'summary') || textOf(valueAt(connector, at), 'operationId') || otherwise);
}

function DeprecatedCheck({ at, disabled }: { readonly at: Pointer; readonly disabled: boolean }) {
  const session = useSession();
  const pointer = child(at, 'deprecated');
  const isDeprecated = useValue(pointer) === true;
  return <CellCheck label="Deprecated" pointer={pointer} checked={isDeprecated} disabled={disabled} onChange={(on) => session.run(setValue, { at: pointer, value: on ? true : undefined })} />;
}

/** The visibility, and what stands beside it: above the findings, so that those move neither. */
function VisibilityField({ at, disabled, children }: { readonly at: Pointer; readonly disabled: boolean; readonly children: ReactNode }) {
  const session = useSession();
  const pointer = child(at, 'x-ms-visibility');
  const findings = useFieldFindings(pointer);
  const visibility = useConnector((connector) => visibilityOf(valueAt(connector, at)));
  return (
    <LabelledField
      label="Visibility"
      pointer={pointer}
      messages={<FindingMessages findings={findings} />}
    >
      {(ids) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'center' }}>
          <ToggleButtonGroup exclusive aria-labelledby={ids.labelId} value={visibility === 'none' ? '' : visibility} disabled={disabled} onChange={(_, value: unknown) => typeof value === 'string' && session.run(setValue, { at: pointer, value: value === '' ? undefined : value })}>
            {visibilityChoices.map(({ value, label }) => (
              <ToggleButton key={value} value={value}>
                {label}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {children}
        </Box>
      )}
    </LabelledField>
  );
}
