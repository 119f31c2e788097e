import { Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { ChevronLeft } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type FocusEvent } from 'react';
import { assertNever } from '../../core/base/assert-never';
import type { JsonObject } from '../../core/base/json';
import { isPointer, isWithin, keysOf, lastKeyOf, type Pointer } from '../../core/base/pointer';
import { deleteEntries } from '../../core/commands/delete-entries';
import { movedTo, moveEntry, type MoveEntry } from '../../core/commands/move-entry';
import { splitPointer, type Connector, type JsonPart } from '../../core/connector/connector';
import { operationsOf } from '../../core/connector/operations-of';
import { policiesAt, policyAt } from '../../core/connector/policy-templates/policy-form';
import { sharedObjectsOf, sharedSections } from '../../core/connector/shared-object';
import { useConnector, useDerived, useSession } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { useAdjusted } from '../../ui/use-adjusted';
import { EditablePart } from '../../widgets/editable-part/editable-part';
import { useNavigation } from '../../widgets/navigation/navigation';
import { CodePane, type CodePlace } from './code-pane';
import { EntryList, type EntryListProps } from './entry-list';
import { areSameGroups, groupsOf } from './list-entries';
import { NewMenu, useCreate } from './new-menu';
import { OperationForm } from './operation-form';
import { policyEntries } from './policies/policy-entries';
import { usePreviewChoice } from './preview/preview-choice';
import { PreviewFrame } from './preview/preview-frame';
import { entryAt, isSameSelection, selectionOf, type Selection } from './selection';
import { RuntimeForm } from './runtime-form';
import { SharedForm } from './shared-form';
import { useWidth } from './use-width';

type View = 'form' | 'code' | 'both';

const views: readonly (readonly [View, string])[] = [
  ['form', 'Form'],
  ['code', 'Code'],
  ['both', 'Both'],
];

/** Narrower than this, one region is shown at a time; with form and code side by side the list steps back earlier. */
const oneRegion = 720;
const threeRegions = 1160;
const previewWidth = 344;

const connectorOf = ({ connector }: Session): Connector => connector;

const definitionOf = ({ connector }: Session): JsonObject => connector.definition;

function firstOperation({ definition }: Connector): Selection | undefined {
  const at = operationsOf(definition)[0]?.at;
  return at === undefined ? undefined : selectionOf(definition, at);
}

/** An entry that is at another place now, and the form that shows it. */
interface Moved {
  readonly from: Pointer;
  readonly to: Pointer;
  readonly form: Pointer;
}

/** The entry at the other end of a move: where it went, or after an undo where it is again. */
function entryAcross(connector: Connector, at: Pointer, moved: Moved | undefined): Selection | undefined {
  if (moved === undefined) return undefined;
  if (isWithin(at, moved.from)) return entryAt(connector, moved.to);
  return isWithin(at, moved.to) ? entryAt(connector, moved.from) : undefined;
}

/** The member whose field stands first in the form of an entry. */
const firstField = (at: Pointer): string | undefined => (at.startsWith('/definition/paths/') ? 'summary' : at.startsWith(`${policiesAt}/`) ? 'title' : undefined);

/** True for a place in the definition that no form shows, such as its tags: it is shown where it stands in the file. */
function isOutsideForms(at: Pointer): boolean {
  const [part, section] = keysOf(at);
  return part === 'definition' && section !== undefined && section !== 'paths' && sharedSections.every((shared) => shared !== section);
}

/** How the files call an entry: above its form. */
function titleOf(selection: Selection): string {
  switch (selection.kind) {
    case 'operation':
      return `${selection.method.toUpperCase()} ${selection.path}`;
    case 'shared':
      return `#/${selection.section}/${selection.name}`;
    case 'policy':
      return 'apiProperties.json';
    case 'script':
      return 'script.csx';
    default:
      return assertNever(selection);
  }
}

/** The list with what is in the connector. */
function Entries(props: Omit<EntryListProps, 'groups'>) {
  const properties = useConnector((connector) => connector.properties);
  const script = useConnector((connector) => connector.script);
  const policies = useMemo(() => policyEntries(properties, script), [properties, script]);
  const groups = useDerived(definitionOf, useCallback((definition: JsonObject) => groupsOf(definition, policies), [policies]), areSameGroups);
  return <EntryList {...props} groups={groups} />;
}

/** The list, the form of what is selected, and the code. What is selected is the place of the navigation. */
export function DefinitionPanel() {
  const session = useSession();
  const { at, goTo, openAt, toast } = useNavigation();
  const isBroken = useConnector((connector) => connector.broken.definition !== undefined);
  const arePropertiesBroken = useConnector((connector) => connector.broken.properties !== undefined);
  const panel = useRef<HTMLDivElement>(null);
  const previewToggle = useRef<HTMLButtonElement>(null);
  const width = useWidth(panel);
  // Where only the properties cannot be read, this is the place to mend them.
  const isForProperties = arePropertiesBroken && !isBroken;
  const [chosenView, setView] = useState<View>(isForProperties ? 'code' : 'form');
  const [codePart, setCodePart] = useState<JsonPart>(isForProperties ? 'properties' : 'definition');
  const preview = usePreviewChoice();
  const [isListAsked, setListAsked] = useState(!preview.isShown);
  const [codePlace, setCodePlace] = useState<CodePlace | undefined>(undefined);

  // What is written in an entry is none of the panel's business: only its parts are drawn anew at each key.
  const [moved, setMoved] = useState<Moved | undefined>(undefined);
  const pointed = useDerived(connectorOf, useCallback((connector: Connector) => entryAt(connector, at) ?? entryAcross(connector, at, moved), [at, moved]), isSameSelection);
  const isNarrow = width > 0 && width < oneRegion;
  const first = useDerived(connectorOf, firstOperation, isSameSelection);
  const selection = pointed ?? (isNarrow ? undefined : first);
  // The same form before and behind a move: what is open in it stays open, and the focus where it is.
  const formKey = moved !== undefined && (selection?.at === moved.to || selection?.at === moved.from) ? moved.form : selection?.at;
  const isRuntime = selection?.kind === 'policy' || selection?.kind === 'script';
  const isPartBroken = isRuntime ? arePropertiesBroken : isBroken;
  const view = selection?.kind === 'script' ? 'form' : isPartBroken && chosenView === 'form' ? 'code' : isNarrow && chosenView === 'both' ? 'form' : chosenView;
  const isPreviewBeside = preview.isShown && selection?.kind === 'operation' && !isNarrow && (view !== 'both' || width >= threeRegions);
  const isCramped = isNarrow || ((view === 'both' || isPreviewBeside) && width < threeRegions + (view === 'both' && isPreviewBeside ? previewWidth : 0));
  const isListShown = !isCramped || (isListAsked && (!isBroken || isRuntime)) || (selection === undefined && view === 'form');
  const isDetailShown = !isCramped || !isListShown;
  // The list first: who opened the step without going to a place chooses from it, and the form costs as much again.
  const isDetailDrawn = useDeferredValue(true, pointed !== undefined || !isListShown);

  const reveal = (place: Pointer): void => {
    setCodePlace({ at: place });
    setCodePart(splitPointer(place)?.part ?? codePart);
  };
  useAdjusted(pointed === undefined ? undefined : at, (place) => {
    if (place === undefined) return;
    setListAsked(false);
    reveal(place);
  });
  const onFieldFocus = ({ target }: FocusEvent): void => {
    const place = view === 'both' ? target.closest('[data-pointer]')?.getAttribute('data-pointer') : undefined;
    if (place && isPointer(place) && place !== codePlace?.at) reveal(place);
  };

  const show = (next: View): void => {
    setView(next);
    setListAsked(false);
    if (view === 'form' && selection) reveal(selection.at);
  };
  const toPreviewToggle = useCallback((): void => previewToggle.current?.focus(), []);
  const togglePreview = (): void => {
    preview.choose(isNarrow ? { isOver: true } : { isShown: !preview.isShown });
    setListAsked(false);
  };
  const begin = (place: Pointer): void => goTo(place, firstField(place));
  const create = useCreate(begin);
  const openInCode = (place: Pointer): void => {
    show(isNarrow ? 'code' : 'both');
    reveal(place);
  };
  useAdjusted(isOutsideForms(at) ? at : undefined, (place) => place !== undefined && openInCode(place));
  const follow = (to: Pointer): void => {
    if (selection) setMoved({ from: selection.at, to, form: formKey ?? selection.at });
    openAt(to);
  };
  const isLocked = (place: Pointer): boolean => (place.startsWith('/definition/') ? isBroken : arePropertiesBroken);
  const remove = (places: readonly Pointer[], next?: Pointer): void => {
    session.run(deleteEntries, { places });
    setListAsked(true);
    // A policy is called by its position, which is another one behind deleted ones.
    const gone = places.filter((place) => place.startsWith(`${policiesAt}/`) && Number(lastKeyOf(place)) < Number(lastKeyOf(next ?? '')));
    if (next !== undefined && !isCramped) openAt(next.startsWith(`${policiesAt}/`) ? policyAt(Number(lastKeyOf(next)) - gone.length) : next);
    toast(places.length > 1 ? `${places.length} entries deleted.` : places[0]?.startsWith('/definition/paths/') ? 'Operation deleted.' : 'Deleted.', { undo: true });
  };
  const removeOne = (place: Pointer): void => remove([place]);
  const move = (args: MoveEntry): void => {
    const before = session.connector;
    session.run(moveEntry, args);
    if (session.connector === before) return;
    if (pointed?.at === args.at) openAt(movedTo(args.at, args));
    const [, , path] = keysOf(args.at);
    const along = args.at.startsWith('/definition/') && keysOf(args.beside)[2] !== path ? operationsOf(session.connector.definition).filter((entry) => entry.path === path).length : 1;
    if (along > 1) toast(`All ${along} operations of ${path ?? ''} moved: a path stands in the file once.`, { undo: true });
  };
  const isEmpty = useConnector(({ definition }) => operationsOf(definition).length === 0 && sharedSections.every((section) => sharedObjectsOf(definition, section).length === 0));
  const menu = <NewMenu disabled={isBroken} onCreated={begin} />;
  return (
    <Box ref={panel} sx={{ height: '100%', minHeight: 0, display: 'flex' }}>
      {isListShown && (
        <Box component="nav" aria-label="Operations" sx={{ width: isCramped ? '100%' : 312, flexShrink: 0, borderRight: isCramped ? 0 : 1, borderColor: 'divider', minHeight: 0, isolation: 'isolate' }}>
          <Entries
            selection={selection}
            menu={menu}
            onSelect={openAt}
            onOpen={(place, how) => {
              if (how === 'by key') begin(place);
              else openAt(place);
              setListAsked(false);
            }}
            onDelete={remove}
            onMove={move}
            isLocked={isLocked}
          />
        </Box>
      )}
      {isDetailShown && (
        <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, px: { xs: 1, md: 2 }, minHeight: 52, borderBottom: 1, borderColor: 'divider' }}>
            {isCramped ? (
              <Button startIcon={<ChevronLeft size={16} aria-hidden />} onClick={() => setListAsked(true)}>
                All operations
              </Button>
            ) : (
              <Typography variant="body2" noWrap sx={{ color: 'text.secondary', minWidth: 0 }}>
                {selection && titleOf(selection)}
              </Typography>
            )}
            {selection?.kind === 'operation' && (
              <ToggleButton ref={previewToggle} value="preview" selected={preview.isShown && !isNarrow} onChange={togglePreview} sx={{ ml: 'auto' }}>
                Preview
              </ToggleButton>
            )}
            {selection?.kind !== 'script' && (
              <ToggleButtonGroup exclusive aria-label="View" value={view} onChange={(_, value: unknown) => show(views.find(([known]) => known === value)?.[0] ?? view)}>
                {views
                  .filter(([value]) => !(isNarrow && value === 'both'))
                  .map(([value, label]) => (
                    <ToggleButton key={value} value={value} disabled={isPartBroken && value === 'form'}>
                      {label}
                    </ToggleButton>
                  ))}
              </ToggleButtonGroup>
            )}
          </Box>
          {isDetailDrawn && (
          <PreviewFrame at={selection?.kind === 'operation' ? selection.at : undefined} place={isNarrow ? 'over' : isPreviewBeside ? 'beside' : 'below'} onClosed={toPreviewToggle}>
            <Box sx={{ height: '100%', minHeight: 0, display: 'grid', gridTemplateColumns: view === 'both' ? 'minmax(0, 1fr) minmax(0, 1fr)' : 'minmax(0, 1fr)' }}>
              {view !== 'code' && (
                <Box key={formKey} onFocusCapture={onFieldFocus} sx={{ overflow: 'auto', minHeight: 0 }}>
                  {isRuntime && <RuntimeForm selection={selection} disabled={arePropertiesBroken} onDelete={removeOne} />}
                  {!isRuntime && (
                    <EditablePart part="definition">
                      {selection?.kind === 'operation' && <OperationForm key={formKey} selection={selection} disabled={isBroken} onDelete={removeOne} onMoved={follow} onEditCode={openInCode} />}
                      {selection?.kind === 'shared' && <SharedForm key={formKey} selection={selection} disabled={isBroken} onDelete={removeOne} onMoved={follow} onEditCode={openInCode} />}
                      {selection === undefined && isEmpty && (
                        <EmptyState
                          title="No operation yet"
                          action={
                            <Button variant="contained" disabled={isBroken} onClick={() => create.operation('action')}>
                              New action
                            </Button>
                          }
                        >
                          An action is something a maker can do with your service; a trigger starts a flow. Add the first one here, or import a Postman collection or OpenAPI file from the start page.
                        </EmptyState>
                      )}
                      {selection === undefined && !isEmpty && <EmptyState title="Nothing selected">Choose an operation or a reference from the list.</EmptyState>}
                    </EditablePart>
                  )}
                </Box>
              )}
              {view !== 'form' && (
                <Box sx={{ minHeight: 0, minWidth: 0, borderLeft: view === 'both' ? 1 : 0, borderColor: 'divider' }}>
                  <CodePane
                    part={codePart}
                    place={codePlace}
                    selection={selection}
                    onPart={setCodePart}
                    onOpenInForm={(place) => {
                      if (view === 'code') setView(isNarrow ? 'form' : 'both');
                      goTo(place);
                    }}
                  />
                </Box>
              )}
            </Box>
          </PreviewFrame>
          )}
        </Box>
      )}
    </Box>
  );
}
