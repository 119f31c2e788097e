import { Box, Button } from '@mui/material';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { JsonObject } from '../../core/base/json';
import { locateIn, pointerIn } from '../../core/base/json-text/live-places';
import { locate } from '../../core/base/json-text/locate';
import { pointerAt } from '../../core/base/json-text/pointer-at';
import { smallestEdit } from '../../core/base/json-text/smallest-edit';
import { keysOf, pointerOf, type Pointer } from '../../core/base/pointer';
import { discardBrokenCode } from '../../core/commands/discard-broken-code';
import { editCode } from '../../core/commands/edit-code';
import { typeCode } from '../../core/commands/type-code';
import { codeOf } from '../../core/connector/code-of';
import { liveCodeOf } from '../../core/connector/live-code';
import { useConnector, useDerived, useOpenCounts, useOpenLists, useSession } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { CodeEditor } from '../../ui/code-editor/code-editor';
import { withChanges } from '../../ui/code-editor/line-ends';
import type { CodeMarker, CodeReveal, MarkerGroup } from '../../ui/code-editor/code-editor-props';
import { RepairButton } from '../../widgets/editable-part/repair-button';
import { useNavigation } from '../../widgets/navigation/navigation';
import { codeFields } from './code-fields';
import { brokenMarker, CodeMarkers } from './code-markers';
import { CodeText } from './code-text';
import { DiffPane } from './diff/diff-pane';
import { isSameSelection, selectionOf, type Selection } from './selection';

const step = 'code:definition';

/** How long typing has to rest before it counts as one step of undo. */
const burstEnd = 900;

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
  const markerGroups = useMarkers(store);
  const assist = useMemo(() => codeFields(() => session.connector), [session]);
  const [cursor, setCursor] = useState<Pointer | undefined>(undefined);
  const [isComparing, setComparing] = useState(false);
  const hasOrigin = useConnector((connector) => connector.origin !== undefined);
  const burst = useRef<ReturnType<typeof setTimeout>>(undefined);

  const reveal = useMemo((): CodeReveal | undefined => {
    if (!place?.at.startsWith('/definition/')) return undefined;
    const inside = pointerOf(keysOf(place.at).slice(1));
    const code = liveCodeOf(session.connector, 'definition');
    const found = code?.text.whole === store.text() ? locateIn(code, [inside]).get(inside) : locate(store.text(), inside);
    return found && { offset: found.keyStart ?? found.start };
  }, [place, store, session]);

  useEffect(() => () => clearTimeout(burst.current), []);
  const endBurst = (): void => {
    clearTimeout(burst.current);
    if (session.openStep === step) session.settle();
  };
  const under = useDerived(definitionOf, useCallback((definition: JsonObject) => (cursor === undefined ? undefined : selectionOf(definition, cursor)), [cursor]), isSameSelection);
  const isElsewhere = under !== undefined && under.at !== selection?.at;
  const shown = useMemo(() => {
    const marker = brokenMarker(broken);
    return marker ? [marker] : none;
  }, [broken]);
  const typed = (run: () => void): void => {
    run();
    clearTimeout(burst.current);
    burst.current = setTimeout(endBurst, burstEnd);
  };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      {isComparing && (
        <Box sx={{ flex: 1, minHeight: 0 }}>
          <DiffPane />
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0, display: isComparing ? 'none' : undefined }}>
        <CodeEditor
          label="API definition as JSON"
          language="json"
          text={text}
          markers={shown}
          reveal={reveal}
          difference={smallestEdit}
          markerGroups={markerGroups}
          assist={assist}
          onChange={(whole) => typed(() => session.run(editCode, { part: 'definition', text: whole }, step))}
          onType={(edits) => {
            const isBehind = store.isBehind;
            typed(() => {
              if (isBehind) session.run(editCode, { part: 'definition', text: withChanges(store.text(), edits) }, step);
              else session.run(typeCode, { part: 'definition', edits }, step);
            });
            return codeOf(session.connector, 'definition');
          }}
          onCursor={(offset) => {
            const code = liveCodeOf(session.connector, 'definition');
            const inside = code ? pointerIn(code, offset) : pointerAt(store.text(), offset);
            setCursor(`/definition${inside}`);
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
            {hasOrigin && (
              <Button aria-pressed={isComparing} onClick={() => setComparing(!isComparing)}>
                {isComparing ? 'Back to the code' : 'Changes since opened'}
              </Button>
            )}
            {isElsewhere && !isComparing && <Button onClick={() => onOpenInForm(under.at)}>Open in form</Button>}
          </>
        )}
      </Box>
    </Box>
  );
}

const definitionOf = ({ connector }: Session): JsonObject => connector.definition;

const none: readonly CodeMarker[] = [];

/** Markers for the findings, as soon as they change; those of before while the text is behind. */
function useMarkers(store: CodeText): readonly MarkerGroup[] {
  const session = useSession();
  const lists = useOpenLists();
  const counts = useOpenCounts();
  const text = useSyncExternalStore(store.subscribe, store.text);
  const [markers] = useState(() => new CodeMarkers());
  return useMemo(() => {
    const code = store.isBehind || text === '' ? undefined : liveCodeOf(session.connector, 'definition');
    return code ? markers.of(code, lists, counts) : markers.last;
  }, [session, store, text, lists, counts, markers]);
}
