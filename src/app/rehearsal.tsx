import { Activity, useEffect, useInsertionEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { rehearsalDefinition } from '../core/connector/rehearsal-definition';
import type { Imported, ImportResult } from '../core/importers/importer';
import { importPlain, readPlain } from '../core/importers/plain-definition';
import type { DraftStore } from '../core/ports/drafts';
import { ImportDialog } from '../features/import-dialog/import-dialog';
import { ErrorBoundary } from './error-boundary';
import { checkAhead, openDraft, type OpenDraft } from './open-draft';
import { RehearsedWizard } from './wizard';

const paths = 60;

const nowhereKept: DraftStore = { list: async () => [], load: async () => undefined, save: async () => undefined, takeNote: async () => undefined, remove: async () => undefined };

const nothing = (): void => undefined;

/** Loops are fast only after some turns: a thousand operations are looked through in 13.5 instead of 15.2 ms afterwards. */
const readings = 4;

function rehearsed(): Imported | undefined {
  const file = { name: 'rehearsal.json', bytes: new TextEncoder().encode(rehearsalDefinition(paths)) };
  let result: ImportResult | undefined;
  for (let turn = 0; turn < readings; turn++) {
    const read = readPlain(file);
    result = read && importPlain(read, {});
  }
  return result?.ok ? result : undefined;
}

export interface RehearsalProps {
  readonly onDone: () => void;
}

/**
 * Checks and draws what every opening of a connector checks and draws, once, where nobody sees it and in time that nobody needs:
 * half of what an opening takes is code that runs for the first time. Without effects, and outside of the page.
 */
export function Rehearsal({ onDone }: RehearsalProps) {
  const [result] = useState(rehearsed);
  const [draft, setDraft] = useState<OpenDraft | undefined>(undefined);
  const place = useMemo(() => document.createElement('div'), []);
  useEffect(() => {
    if (!result) return onDone();
    const { connector } = result;
    const ahead = checkAhead();
    ahead.take(connector, () => setDraft(openDraft('', { connector }, nowhereKept, true, ahead.check)));
    return () => ahead.stop();
  }, [result, onDone]);
  return (
    result &&
    draft && (
      <Activity mode="hidden">
        {createPortal(
          <ErrorBoundary>
            <ImportDialog place={place} state={{ kind: 'done', files: [], result, decisions: {}, isRunning: false, isMended: false, places: new Map() }} onDecide={nothing} onStop={nothing} onMend={nothing} onCancel={nothing} onAccept={nothing} />
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
