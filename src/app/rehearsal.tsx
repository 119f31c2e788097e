import { Activity, useEffect, useInsertionEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { isObject, type Json } from '../core/base/json';
import { connectorOf, type Connector } from '../core/connector/connector';
import { propertiesFor } from '../core/connector/default-properties';
import type { DraftStore } from '../core/ports/drafts';
import { rehearsalDefinition } from '../core/connector/rehearsal-definition';
import { ImportResultView } from '../features/import-dialog/import-result';
import type { ImportDone } from '../features/import-dialog/import-state';
import { ErrorBoundary } from './error-boundary';
import { checkAhead, openDraft, type OpenDraft } from './open-draft';
import { RehearsedWizard } from './wizard';

const paths = 60;

const nowhereKept: DraftStore = { list: async () => [], load: async () => undefined, save: async () => undefined, remove: async () => undefined };

const nothing = (): void => undefined;

function rehearsed(): { readonly connector: Connector; readonly done: ImportDone } {
  const text = rehearsalDefinition(paths);
  const tree: Json = JSON.parse(text);
  const definition = isObject(tree) ? tree : {};
  const connector = connectorOf(definition, propertiesFor(definition));
  const count = 2 * paths;
  return { connector, done: { kind: 'done', files: ['rehearsal.json'], result: { ok: true, source: 'openapi-2.0', connector, notes: [], requests: count, operations: count }, decisions: {}, isRunning: false, isMended: false, places: new Map() } };
}

export interface RehearsalProps {
  readonly onDone: () => void;
}

/**
 * Checks and draws what every opening of a connector checks and draws, once, where nobody sees it and in time that nobody needs:
 * half of what an opening takes is code that runs for the first time. Without effects, and outside of the page.
 */
export function Rehearsal({ onDone }: RehearsalProps) {
  const [{ connector, done }] = useState(rehearsed);
  const [draft, setDraft] = useState<OpenDraft | undefined>(undefined);
  const place = useMemo(() => document.createElement('div'), []);
  useEffect(() => {
    const ahead = checkAhead();
    ahead.take(connector, () => setDraft(openDraft('', { connector }, nowhereKept, true, ahead.check)));
    return () => ahead.stop();
  }, [connector]);
  return (
    draft && (
      <Activity mode="hidden">
        {createPortal(
          <ErrorBoundary>
            <ImportResultView state={done} onDecide={nothing} onStop={nothing} onMend={nothing} onCancel={nothing} onAccept={nothing} />
            <RehearsedWizard draft={draft} />
          </ErrorBoundary>,
          place,
        )}
        <Drawn onDrawn={onDone} />
      </Activity>
    )
  );
}

/** Tells, behind everything that is drawn before it, that this is done. */
function Drawn({ onDrawn }: { readonly onDrawn: () => void }) {
  useInsertionEffect(() => {
    setTimeout(onDrawn);
  }, [onDrawn]);
  return null;
}
