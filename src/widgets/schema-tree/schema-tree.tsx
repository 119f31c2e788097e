import { Box, Button } from '@mui/material';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { objectOf } from '../../core/base/json';
import { isWithin, keysOf, parentOf, pointerOf, type Pointer } from '../../core/base/pointer';
import { addProperty } from '../../core/commands/add-property';
import { freeKey, propertyPointer } from '../../core/commands/schema-members';
import { valueAt } from '../../core/connector/connector';
import { useSession, useValue } from '../../session/react/session-context';
import { useRowKeys } from '../../ui/use-row-keys';
import { useNavigation } from '../navigation/navigation';
import { SchemaRowLine } from './schema-row-line';
import { schemaRows, takesProperties } from './schema-rows';

/** Trees with more rows than this scroll by themselves and draw only what is in view. */
const mostDrawn = 100;

/** A tree that grows under the hand keeps its rows where they are for longer, so that the one in use stays in view with its focus. */
const mostGrown = 300;

/** So many frames a row that was scrolled to has to be drawn. */
const framesToDraw = 10;

export interface SchemaTreeProps {
  readonly at: Pointer;
  readonly disabled?: boolean;
  /** Opens the code at a place. */
  readonly onEditCode: (at: Pointer) => void;
}

/** Where a pointer leads after what lies at `from` went to `to`. */
const across = (pointer: Pointer, from: Pointer, to: Pointer): Pointer => (isWithin(pointer, from) ? pointerOf([...keysOf(to), ...keysOf(pointer).slice(keysOf(from).length)]) : pointer);

/** A schema, one line a property. Nested schemas open on demand; references are links and are never followed. */
export function SchemaTree({ at, disabled, onEditCode }: SchemaTreeProps) {
  const session = useSession();
  const { at: place, goTo } = useNavigation();
  const root = useValue(at);
  const [open, setOpen] = useState<ReadonlySet<Pointer>>(() => new Set([at]));
  const rowKeys = useRowKeys();
  const keyOf = (pointer: Pointer): string => rowKeys.keyOf(pointer.slice(at.length));
  const [detailed, setDetailed] = useState<Pointer | undefined>(undefined);

  // The schema is the same one when its operation gets another path: what is open stays open.
  const [base, setBase] = useState(at);
  const follow = useCallback((from: Pointer, to: Pointer): void => {
    setOpen((before) => new Set(Array.from(before, (pointer) => across(pointer, from, to))));
    setDetailed((before) => before && across(before, from, to));
  }, []);
  if (base !== at) {
    setBase(at);
    follow(base, at);
  }

  useEffect(() => {
    if (!isWithin(place, at) || place === at) return;
    const around = new Set<Pointer>();
    for (let pointer = place; isWithin(pointer, at); pointer = parentOf(pointer)) {
      around.add(pointer);
      if (pointer === at) break;
    }
    setOpen((before) => new Set([...before, ...around]));
    const row = schemaRows(valueAt(session.connector, at), at, around).findLast((candidate) => candidate.at !== at && isWithin(place, candidate.at));
    if (row) setDetailed(row.at);
  }, [session, place, at]);

  const rows = useMemo(() => schemaRows(root, at, open), [root, at, open]);
  const scroll = useRef<HTMLDivElement>(null);
  const [isLong] = useState(rows.length > mostDrawn);
  const isVirtual = rows.length > (isLong ? mostDrawn : mostGrown);
  const virtual = useVirtualizer({ count: isVirtual ? rows.length : 0, getScrollElement: () => scroll.current, estimateSize: () => 33, overscan: 12, getItemKey: (index) => (rows[index] ? keyOf(rows[index].at) : index) });

  // What was gone to may lie outside of the rows that are drawn.
  const wanted = isVirtual && detailed !== undefined && isWithin(place, detailed) ? rows.findIndex((row) => row.at === detailed) : -1;
  useEffect(() => {
    if (wanted >= 0) virtual.scrollToIndex(wanted, { align: 'auto' });
  }, [virtual, wanted]);

  // A row that is deleted with its details open takes more height away than a screen: what is drawn then begins far behind it.
  const detailedRow = useRef(-1);
  useEffect(() => {
    const before = detailedRow.current;
    detailedRow.current = detailed === undefined ? -1 : rows.findIndex((row) => row.at === detailed);
    const isDeleted = detailed !== undefined && before >= 0 && detailedRow.current < 0 && valueAt(session.connector, detailed) === undefined;
    if (!isVirtual || !isDeleted) return undefined;
    const next = Math.min(before, rows.length - 1);
    virtual.scrollToIndex(next, { align: 'auto' });
    let frame = 0;
    const focus = (frames: number): void => {
      const control = scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] :is(input, select, button):not([disabled])`);
      if (control) control.focus();
      else if (frames > 0) frame = requestAnimationFrame(() => focus(frames - 1));
    };
    frame = requestAnimationFrame(() => focus(framesToDraw));
    return () => cancelAnimationFrame(frame);
  }, [session, rows, detailed, isVirtual, virtual]);

  const toggle = useCallback(
    (pointer: Pointer): void =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(pointer)) next.add(pointer);
        return next;
      }),
    [],
  );
  const toggleDetails = useCallback((pointer: Pointer): void => setDetailed((before) => (before === pointer ? undefined : pointer)), []);
  const addTo = useCallback(
    (pointer: Pointer): void => {
      const name = freeKey(objectOf(valueAt(session.connector, pointer), 'properties'), 'property');
      session.run(addProperty, { at: pointer, name });
      goTo(propertyPointer(pointer, name));
    },
    [session, goTo],
  );

  const renameRow = rowKeys.rename;
  const rename = useCallback(
    (from: Pointer, to: Pointer): void => {
      renameRow(from.slice(at.length), to.slice(at.length));
      follow(from, to);
    },
    [at, renameRow, follow],
  );

  const line = (index: number) => {
    const row = rows[index];
    return (
      row && (
        <SchemaRowLine
          key={keyOf(row.at)}
          {...row}
          disabled={disabled === true}
          isDetailed={detailed === row.at}
          onToggle={toggle}
          onDetails={toggleDetails}
          onAdd={addTo}
          onRenamed={rename}
          onEditCode={onEditCode}
        />
      )
    );
  };
  const isEmptyObject = rows.length === 1 && rows[0] !== undefined && takesProperties(rows[0].schema);
  return (
    <Box sx={{ containerType: 'inline-size', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}>
      {isVirtual ? (
        <Box ref={scroll} sx={{ maxHeight: 560, overflow: 'auto' }} role="list" aria-label="Schema">
          <Box sx={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => (
              <Box key={key} data-index={index} ref={virtual.measureElement} sx={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${start}px)` }}>
                {line(index)}
              </Box>
            ))}
          </Box>
        </Box>
      ) : (
        <Box role="list" aria-label="Schema">
          {rows.map((_, index) => line(index))}
        </Box>
      )}
      {isEmptyObject && (
        <Button disabled={disabled === true} startIcon={<Plus size={14} aria-hidden />} onClick={() => addTo(at)} sx={{ m: 0.5 }}>
          Add the first property
        </Button>
      )}
    </Box>
  );
}
