import { Box, Button, Checkbox, FormControlLabel, Radio, Typography } from '@mui/material';
import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Json } from '../../core/base/json';
import { printJson } from '../../core/base/json-text/print-json';
import { valueAt, type Connector } from '../../core/connector/connector';
import { fileInWords } from '../../core/importers/merge/compare-files';
import type { ComparedItem, ComparedMember } from '../../core/importers/merge/comparison';
import { differs, type Side } from '../../core/importers/merge/three-way';
import { MethodLabel } from '../../ui/method-label';
import { codeFont } from '../../ui/theme';
import { sideOf, takenOf, type Choices } from './choices';
import { placeOf, stateWords, titleOf } from './item-look';

export interface ChangeDetailsProps {
  readonly item: ComparedItem;
  readonly mine: Connector;
  readonly theirs: Connector;
  readonly hasBase: boolean;
  readonly choices: Choices;
  readonly onTake: (item: ComparedItem, isTaken: boolean) => void;
  readonly onSide: (member: ComparedMember, side: Side) => void;
  readonly onAll: (item: ComparedItem, how: 'theirs' | 'mine' | 'proposed') => void;
  /** Back to the list, where the list is not beside it. */
  readonly onBack: (() => void) | undefined;
}

/** More places of one item are drawn when they are asked for. */
const firstPlaces = 40;

const offers: { readonly [state in ComparedItem['state']]: string } = {
  added: 'Add it',
  changed: 'Take the new file’s',
  removed: 'Remove it',
  mine: 'Keep it',
  dismissed: 'Add it after all',
};

/** One item of the comparison: what changed inside it, place by place, each with a choice. */
export function ChangeDetails({ item, mine, theirs, hasBase, choices, onTake, onSide, onAll, onBack }: ChangeDetailsProps) {
  const [most, setMost] = useState(firstPlaces);
  const { method, detail } = placeOf(item);
  // Earlier files are not kept, so that nobody knows what they were.
  const isBaseKnown = hasBase && fileInWords(theirs, item.id) === undefined;
  const isByPlace = item.state === 'changed' && item.isWhole !== true;
  return (
    <Box component="section" aria-label="What changed" sx={{ flex: 1, minHeight: 0, minWidth: 0, overflow: 'auto', p: 2 }}>
      {onBack && (
        <Button color="inherit" startIcon={<ArrowLeft size={16} />} onClick={onBack} autoFocus sx={{ mb: 1, ml: -1 }}>
          All changes
        </Button>
      )}
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        {method !== undefined && <MethodLabel method={method} />}
        <Typography variant="h3" component="h3" sx={{ overflowWrap: 'anywhere', flex: 1, minWidth: 0 }}>
          {titleOf(item)}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {stateWords[item.state]}
        </Typography>
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere', ...(method !== undefined && { fontFamily: codeFont }) }}>
        {detail}
      </Typography>
      {item.note !== undefined && (
        <Typography variant="body2" sx={{ mt: 1, maxWidth: '60ch', textWrap: 'pretty' }}>
          {item.note}
        </Typography>
      )}
      {isByPlace ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          <Button variant="outlined" color="inherit" onClick={() => onAll(item, 'theirs')}>
            All from the new file
          </Button>
          <Button variant="outlined" color="inherit" onClick={() => onAll(item, 'mine')}>
            All yours
          </Button>
          <Button color="inherit" onClick={() => onAll(item, 'proposed')}>
            As proposed
          </Button>
        </Box>
      ) : (
        <FormControlLabel
          sx={{ mt: 1, ml: -1 }}
          control={<Checkbox size="small" checked={takenOf(choices, item) !== 'none'} onChange={(_event, isTaken) => onTake(item, isTaken)} />}
          label={<Typography variant="body2">{offers[item.state]}</Typography>}
        />
      )}
      {item.state === 'changed' ? (
        <Box component="ul" aria-label="Places that differ" sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'flex', flexDirection: 'column', gap: 1.5 }}>
          {item.members.slice(0, most).map((one) => (
            <Box component="li" key={one.id}>
              <Place member={one} hasBase={isBaseKnown} side={isByPlace ? sideOf(choices, one) : undefined} onSide={(side) => onSide(one, side)} />
            </Box>
          ))}
          {item.members.length > most && (
            <li>
              <Button color="inherit" onClick={() => setMost(most + firstPlaces)}>
                Show more of {item.members.length} places
              </Button>
            </li>
          )}
        </Box>
      ) : (
        <Box sx={{ mt: 1 }}>
          <Typography variant="subtitle2" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {item.theirs === undefined ? 'In this connector' : 'In the new file'}
          </Typography>
          <Value value={item.theirs === undefined ? valueAt(mine, item.mine ?? '') : (fileInWords(theirs, item.theirs) ?? valueAt(theirs, item.theirs))} />
        </Box>
      )}
    </Box>
  );
}

interface PlaceProps {
  readonly member: ComparedMember;
  readonly hasBase: boolean;
  /** Undefined where the item is taken or kept as a whole. */
  readonly side: Side | undefined;
  readonly onSide: (side: Side) => void;
}

function Place({ member, hasBase, side, onSide }: PlaceProps) {
  const name = member.label || 'Value';
  const isEdited = differs(member.base, member.mine);
  return (
    <Box role={side === undefined ? 'group' : 'radiogroup'} aria-label={member.isConflict && hasBase ? `${name}, changed in both` : name} sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', px: 1.5, py: 0.5, minHeight: 32, bgcolor: 'panel', borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="subtitle2" component="h4" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        {member.isConflict && hasBase && (
          <Typography variant="caption" sx={{ color: 'warning.main', fontWeight: 600, whiteSpace: 'nowrap' }}>
            Both changed
          </Typography>
        )}
      </Box>
      {hasBase && isEdited && <Version word="Was" value={member.base} />}
      <Version word={hasBase && !isEdited ? 'Yours, as it was' : 'Yours'} value={member.mine} side="mine" chosen={side} onSide={onSide} />
      <Version word="New file" value={member.theirs} side="theirs" chosen={side} onSide={onSide} />
    </Box>
  );
}

interface VersionProps {
  readonly word: string;
  readonly value: Json | undefined;
  readonly side?: Side;
  readonly chosen?: Side | undefined;
  readonly onSide?: (side: Side) => void;
}

function Version({ word, value, side, chosen, onSide }: VersionProps) {
  const isChosen = side !== undefined && side === chosen;
  const isChoice = side !== undefined && chosen !== undefined;
  const line: ReactNode = (
    <>
      <Box sx={{ width: 124, flexShrink: 0, display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 32 }}>
        {isChoice ? (
          <Radio size="small" checked={isChosen} onChange={() => onSide?.(side)} sx={{ p: 0.5, ml: -0.75 }} />
        ) : (
          <Box sx={{ width: 22 }} />
        )}
        <Typography variant="caption" component="span" sx={{ color: isChosen ? 'text.primary' : 'text.secondary', fontWeight: isChosen ? 600 : 400 }}>
          {word}
        </Typography>
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, py: '6px' }}>
        <Value value={value} />
      </Box>
    </>
  );
  return (
    <Box component={isChoice ? 'label' : 'div'} sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' }, cursor: isChoice ? 'pointer' : 'default', bgcolor: isChosen ? 'hover' : 'transparent' }}>
      {line}
    </Box>
  );
}

/** So much of a long value is shown before it is asked for. */
const shortened = 420;

function Value({ value }: { readonly value: Json | undefined }) {
  const [isWhole, setWhole] = useState(false);
  if (value === undefined) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
        not there
      </Typography>
    );
  }
  const isText = typeof value === 'string';
  const text = isText ? value : printJson(value).trimEnd();
  const isLong = text.length > shortened;
  return (
    <>
      <Box component="span" sx={{ display: 'block', fontSize: isText ? 13 : 12, lineHeight: 1.5, fontFamily: isText ? undefined : codeFont, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {isText && text === '' ? '“”' : isWhole || !isLong ? text : `${text.slice(0, shortened)} …`}
      </Box>
      {isLong && (
        <Button
          color="inherit"
          onClick={(event) => {
            event.preventDefault();
            setWhole(!isWhole);
          }}
          sx={{ ml: -1, mt: 0.5 }}
        >
          {isWhole ? 'Show less' : 'Show all of it'}
        </Button>
      )}
    </>
  );
}
