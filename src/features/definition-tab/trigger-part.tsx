import { Box, Button, Typography } from '@mui/material';
import { Plus } from 'lucide-react';
import { objectOf } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import type { OperationKind } from '../../core/commands/add-operation';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { FluidGrid, Section } from '../../ui/section';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { useNavigation } from '../../widgets/navigation/navigation';
import { CallbackField } from './callback-field';
import { KindField } from './kind-field';
import { PollingPolicy } from './polling-policy';
import { ResponseEditor } from './response-editor';

const modes = [
  { value: 'single', label: 'Single: one event each time' },
  { value: 'batch', label: 'Batch: a list, run once per item' },
];

export interface TriggerPartProps {
  readonly at: Pointer;
  readonly kind: OperationKind;
  readonly pathItem: Pointer;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

const about = {
  action: 'An action: a step of a flow. A trigger starts one.',
  polling: 'A polling trigger: the platform calls it again and again and takes what is new.',
  webhook: 'A webhook trigger: the service calls the platform when something happens.',
} as const;

/** What makes an operation a trigger: its kind, single or batch, its hint, and what a webhook sends. */
export function TriggerPart({ at, kind, pathItem, disabled, onEditCode }: TriggerPartProps) {
  return (
    <Section title="Trigger" about={about[kind]}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <KindField at={at} kind={kind} disabled={disabled} />
        {kind !== 'action' && (
          <FluidGrid>
            <DocumentChoiceField pointer={child(at, 'x-ms-trigger')} label="Delivers" choices={modes} disabled={disabled} />
            <DocumentTextField pointer={child(at, 'x-ms-trigger-hint')} label="Hint" hint="How to make it fire, shown after saving a flow." disabled={disabled} />
          </FluidGrid>
        )}
        {kind === 'polling' && <PollingPolicy at={at} disabled={disabled} />}
        {kind === 'webhook' && <CallbackField at={at} disabled={disabled} />}
        {kind === 'webhook' && <NotificationContent pathItem={pathItem} disabled={disabled} onEditCode={onEditCode} />}
      </Box>
    </Section>
  );
}

/** What a webhook sends when something happens. */
function NotificationContent({ pathItem, disabled, onEditCode }: Pick<TriggerPartProps, 'pathItem' | 'disabled' | 'onEditCode'>) {
  const session = useSession();
  const { goTo } = useNavigation();
  const content = child(pathItem, 'x-ms-notification-content');
  const hasContent = objectOf(useValue(pathItem), 'x-ms-notification-content') !== undefined;
  const describe = (): void => {
    session.run(setValue, { at: content, value: { description: '', schema: { type: 'object', properties: {} } } });
    goTo(content);
  };
  return (
    <Box data-pointer={content} sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h3">Notification content</Typography>
      {hasContent ? (
        <ResponseEditor at={content} disabled={disabled} onEditCode={onEditCode} />
      ) : (
        <Button disabled={disabled} startIcon={<Plus size={14} aria-hidden />} sx={{ justifySelf: 'start' }} onClick={describe}>
          Describe what the service sends
        </Button>
      )}
    </Box>
  );
}
