import { useEffect, useMemo } from 'react';
import { operationsOf } from '../core/connector/operations-of';
import { download } from '../platform/download';
import { checkNotificationInWorker, checkResponseInWorker } from '../platform/http/check-response-in-worker';
import { directTransport } from '../platform/http/direct-transport';
import { defaultLimits } from '../platform/http/limits';
import { relayCallbacks } from '../platform/http/relay-callbacks';
import { relayTransport } from '../platform/http/relay-transport';
import { sendTestCall } from '../platform/http/send-test-call';
import { tokenSource } from '../platform/oauth/token-source';
import { folderSaver } from '../platform/save-into-folder';
import { webSealer } from '../platform/sealing/sealer';
import { PortsProvider, type Ports } from '../session/react/ports-context';
import type { NewerVersion } from '../features/update-dialog/source-reader';
import { endRehearsals } from '../session/rehearsals';
import type { Session } from '../session/session';
import { SessionProvider } from '../session/react/session-context';
import type { OpenDraft } from './open-draft';
import { NavigationProvider, type Navigation } from '../widgets/navigation/navigation';
import { definitionTab } from '../features/definition-tab/definition-tab';
import { generalTab } from '../features/general-tab/general-tab';
import { Shell } from './shell';

const relay = relayTransport();

/** Services that let no page call them, as far as this visit found out. */
const closed = new Set<string>();

/** A token answer is small, and nobody waits for one as long as for a call. */
const tokenLimits = { timeoutMs: 30_000, maxBytes: 1024 * 1024 };

const ports: Ports = {
  files: { save: download, saveInto: folderSaver() },
  calls: {
    send: (request, prefer, signal, timeoutMs = defaultLimits.timeoutMs) => sendTestCall(request, { direct: directTransport, relay, prefer, send: { ...defaultLimits, timeoutMs, signal }, closed }),
    check: (definition, place, response) => checkResponseInWorker(definition, place, response),
    checkNotification: (definition, place, notification) => checkNotificationInWorker(definition, place, notification),
  },
  callbacks: relayCallbacks(),
  tokens: tokenSource((request, prefer) => sendTestCall(request, { direct: directTransport, relay, prefer, send: tokenLimits })),
  sealer: webSealer,
  // Few visits choose an icon.
  pictures: { read: async (file) => (await import('../platform/icon/read-picture')).readPicture(file) },
};

export interface WizardProps {
  readonly draft: OpenDraft;
  readonly onToast: (message: string, undo?: () => void) => void;
  /** A newer version of its source that was dropped on the page. */
  readonly newer?: NewerVersion | undefined;
  readonly onNewerDone?: () => void;
}

/** The wizard around one open draft: its session holds the connector, and its keeper stores it. */
export function Wizard({ draft, onToast, newer, onNewerDone }: WizardProps) {
  useEffect(() => draft.begin(), [draft]);

  useEffect(() => {
    const { keeper } = draft;
    const stop = keeper.start();
    return () => {
      stop();
      endRehearsals(draft.session);
    };
  }, [draft]);

  return (
    <PortsProvider value={ports}>
      <SessionProvider value={draft.session}>
        <Shell draft={draft} newer={newer} onNewerDone={() => onNewerDone?.()} onToast={(message, undo) => onToast(message, undo === true ? () => draft.session.undo() : undo || undefined)} />
      </SessionProvider>
    </PortsProvider>
  );
}

const nothing = (): void => undefined;

/** At an operation: the panels draw all of theirs at once, and none of them the code, whose editor few openings load. */
const atFirstOperation = ({ connector }: Session): Navigation => ({ at: operationsOf(connector.definition)[0]?.at ?? '', goTo: nothing, openAt: nothing, openTab: nothing, openRule: nothing, askFix: nothing, toast: nothing });

/** What a wizard draws first, and the step that most people go to next. */
export function RehearsedWizard({ draft }: Pick<WizardProps, 'draft'>) {
  const somewhere = useMemo(() => atFirstOperation(draft.session), [draft]);
  return (
    <PortsProvider value={ports}>
      <SessionProvider value={draft.session}>
        <Shell draft={draft} newer={undefined} onNewerDone={nothing} onToast={nothing} />
        <NavigationProvider value={somewhere}>
          <generalTab.Panel />
          <definitionTab.Panel />
        </NavigationProvider>
      </SessionProvider>
    </PortsProvider>
  );
}
