import { Box, Button, Typography } from '@mui/material';
import { Plus } from 'lucide-react';
import { objectOf } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { FluidGrid, Section } from '../../ui/section';
import { DocumentChoiceField } from '../../widgets/document-field/document-choice-field';
import { DocumentTextField } from '../../widgets/document-field/document-text-field';
import { useNavigation } from '../../widgets/navigation/navigation';
import { CallbackField } from './callback-field';
import { PollingPolicy } from './polling-policy';
import { ResponseEditor } from './response-editor';

const modes = [
  { value: 'single', label: 'Single: one event each time' },
  { value: 'batch', label: 'Batch: a list, run once per item' },
];

export interface TriggerPartProps {
  readonly at: Pointer;
  readonly kind: 'webhook' | 'polling';
  readonly pathItem: Pointer;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

/** What makes an operation a trigger: single or batch, its hint, and what a webhook sends. */
export function TriggerPart({ at, kind, pathItem, disabled, onEditCode }: TriggerPartProps) {
  const session = useSession();
  const { goTo } = useNavigation();
  const content = child(pathItem, 'x-ms-notification-content');
  const hasContent = objectOf(useValue(pathItem), 'x-ms-notification-content') !== undefined;
  const isPolling = kind === 'polling';
  const describe = (): void => {
    session.run(setValue, { at: content, value: { description: '', schema: { type: 'object', properties: {} } } });
    goTo(content);
  };
  return (
    <Section title="Trigger" about={isPolling ? 'A polling trigger: the platform calls it again and again and takes what is new.' : 'A webhook trigger: the service calls the platform when something happens.'}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <FluidGrid>
          <DocumentChoiceField pointer={child(at, 'x-ms-trigger')} label="Delivers" choices={modes} disabled={disabled} />
          <DocumentTextField pointer={child(at, 'x-ms-trigger-hint')} label="Hint" hint="How to make it fire, shown after saving a flow." disabled={disabled} />
        </FluidGrid>
        {isPolling ? <PollingPolicy at={at} disabled={disabled} /> : <CallbackField at={at} disabled={disabled} />}
        {!isPolling && (
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
        )}
      </Box>
    </Section>
  );
}
