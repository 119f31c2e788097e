import { triggerKindOf } from '../../core/requests/trigger-kind';
import { useConnector } from '../../session/react/session-context';
import { PollingPanel } from './polling-panel';
import type { TriggerPanelProps } from './rehearsal-frame';
import { WebhookPanel } from './webhook-panel';

/** The rehearsal of a trigger as the platform runs it; nothing for an action. */
export function TriggerPanel(props: TriggerPanelProps) {
  const kind = useConnector(({ definition }) => triggerKindOf(definition, props.operation));
  if (kind === undefined) return null;
  return kind === 'webhook' ? <WebhookPanel {...props} /> : <PollingPanel {...props} />;
}
