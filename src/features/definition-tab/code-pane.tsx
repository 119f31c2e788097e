import { Box, Button } from '@mui/material';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { locate } from '../../core/base/json-text/locate';
import { pointerAt } from '../../core/base/json-text/pointer-at';
import { smallestEdit } from '../../core/base/json-text/smallest-edit';
import { keysOf, pointerOf, type Pointer } from '../../core/base/pointer';
import { discardBrokenCode } from '../../core/commands/discard-broken-code';
import { editCode } from '../../core/commands/edit-code';
import { useConnector, useOpenLists, useSession } from '../../session/react/session-context';
import { CodeEditor } from '../../ui/code-editor/code-editor';
import type { CodeMarker, CodeReveal } from '../../ui/code-editor/code-editor-props';
import { RepairButton } from '../../widgets/editable-part/repair-button';
import { useNavigation } from '../../widgets/navigation/navigation';
import { brokenMarker, markersOf } from './code-markers';
import { CodeText } from './code-text';
import { selectionOf, type Selection } from './selection';

const step = 'code:definition';

/** How long typing has to rest before it counts as one step of undo, and before findings are drawn into the text. */
const burstEnd = 900;
const rest = 150;

/** The place to bring into view; a new object brings it again. */
export interface CodePlace {
  readonly at: Pointer;
}

/** The whole API definition as code, live both ways. */
export function CodePane({ place, selection, onOpenInForm }: { readonly place: CodePlace | undefined; readonly selection: Selection | undefined; readonly onOpenInForm: (at: Pointer) => void }) {
  const session = useSession();
  const { toast } = useNavigation();
  const store = useMemo(() => new CodeText(session, 'definition'), [session]);
  const text = useSyncExternalStore(store.subscribe, store.text);
  const broken = useConnector((connector) => connector.broken.definition);
  const definition = useConnector((connector) => connector.definition);
  const markers = useMarkers(text, broken !== undefined);
  const [cursor, setCursor] = useState<Pointer | undefined>(undefined);
  const burst = useRef<ReturnType<typeof setTimeout>>(undefined);
  const looking = useRef<ReturnType<typeof setTimeout>>(undefined);

  const reveal = useMemo((): CodeReveal | undefined => {
    if (!place?.at.startsWith('/definition/')) return undefined;
    const found = locate(store.text(), pointerOf(keysOf(place.at).slice(1)));
    return found && { offset: found.keyStart ?? found.start };
  }, [place, store]);

  useEffect(
    () => () => {
      clearTimeout(burst.current);
      clearTimeout(looking.current);
    },
    [],
  );
  const endBurst = (): void => {
    clearTimeout(burst.current);
    if (session.openStep === step) session.settle();
  };
  const under = cursor === undefined ? undefined : selectionOf(definition, cursor);
  const isElsewhere = under !== undefined && under.at !== selection?.at;
  const shown = useMemo(() => {
    const marker = brokenMarker(broken);
    return marker ? [marker] : markers;
  }, [broken, markers]);
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <CodeEditor
          label="API definition as JSON"
          language="json"
          text={text}
          markers={shown}
          reveal={reveal}
          difference={smallestEdit}
          onChange={(typed) => {
            session.run(editCode, { part: 'definition', text: typed }, step);
            clearTimeout(burst.current);
            burst.current = setTimeout(endBurst, burstEnd);
          }}
          onCursor={(offset) => {
            clearTimeout(looking.current);
            looking.current = setTimeout(() => setCursor(`/definition${pointerAt(store.text(), offset)}`), rest);
          }}
          onBlur={endBurst}
          onUndo={() => session.undo()}
          onRedo={() => session.redo()}
        />
      </Box>
      <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, minHeight: 36, borderTop: 1, borderColor: 'divider', fontSize: 12, color: 'text.secondary' }}>
        {broken ? (
          <>
            <Box sx={{ flex: 1, minWidth: 0, color: 'error.main' }}>
              Line {broken.error.line}, column {broken.error.column}: {broken.error.message}
            </Box>
            <RepairButton part="definition" />
            <Button
              onClick={() => {
                session.run(discardBrokenCode, { part: 'definition' });
                toast('The broken text was discarded.', { undo: true });
              }}
            >
              Discard the text
            </Button>
          </>
        ) : (
          <>
            <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
              {under === undefined ? 'Ctrl+M lets Tab move the focus out of the editor.' : under.kind === 'operation' ? `${under.method.toUpperCase()} ${under.path}` : under.name}
            </Box>
            {isElsewhere && <Button onClick={() => onOpenInForm(under.at)}>Open in form</Button>}
          </>
        )}
      </Box>
    </Box>
  );
}

const none: readonly CodeMarker[] = [];

/** Markers for the findings, once text and findings have rested. */
function useMarkers(text: string, isBroken: boolean): readonly CodeMarker[] {
  const lists = useOpenLists();
  const [markers, setMarkers] = useState(none);
  useEffect(() => {
    if (isBroken) return undefined;
    const timer = setTimeout(() => setMarkers(markersOf(text, lists)), rest);
    return () => clearTimeout(timer);
  }, [text, lists, isBroken]);
  return markers;
}
