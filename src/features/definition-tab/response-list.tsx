import { Box, Button, IconButton, Link, Menu, MenuItem } from '@mui/material';
import { ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../../core/base/counted';
import { isObject, objectOf, textOf, type Json } from '../../core/base/json';
import { child, isWithin, type Pointer } from '../../core/base/pointer';
import { addResponse } from '../../core/commands/add-response';
import { removeItem } from '../../core/commands/remove-item';
import { renameMember } from '../../core/commands/rename-member';
import { sharedTarget } from '../../core/connector/shared-object';
import { useSession, useValue } from '../../session/react/session-context';
import { Section } from '../../ui/section';
import { CellText, useCommitted } from '../../ui/cell-input';
import { codeFont } from '../../ui/theme';
import { useAdjusted } from '../../ui/use-adjusted';
import { useRowKeys } from '../../ui/use-row-keys';
import { useNavigation } from '../../widgets/navigation/navigation';
import { FindingsMark } from '../../widgets/schema-tree/findings-mark';
import { ResponseEditor } from './response-editor';

const offered = ['200', '201', '202', '204', '400', '401', '403', '404', '409', '429', '500', 'default'];

interface ResponsePartProps {
  readonly at: Pointer;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

/** The responses of an operation by status. */
export function ResponseList({ at, disabled, onEditCode }: ResponsePartProps) {
  const session = useSession();
  const { at: place, goTo } = useNavigation();
  const list = child(at, 'responses');
  const stored = useValue(list);
  const responses = Object.entries(isObject(stored) ? stored : {}).filter(([status]) => !status.startsWith('x-'));
  const first = responses.find(([status]) => status.startsWith('2'))?.[0];
  const [open, setOpen] = useState<string | undefined>(first);
  const rows = useRowKeys();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pointed = responses.find(([status]) => isWithin(place, child(list, status)))?.[0];
  useAdjusted(pointed, (status) => status !== undefined && setOpen(status));
  const missing = offered.filter((status) => !responses.some(([known]) => known === status));
  return (
    <Section
      title="Responses"
      action={
        <>
          <Button startIcon={<Plus size={14} aria-hidden />} aria-haspopup="menu" disabled={disabled} onClick={(event) => setAnchor(event.currentTarget)}>
            Add response
          </Button>
          <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
            {missing.map((status) => (
              <MenuItem
                key={status}
                onClick={() => {
                  setAnchor(null);
                  session.run(addResponse, { at, status });
                  goTo(child(child(list, status), 'description'));
                }}
              >
                {status}
              </MenuItem>
            ))}
          </Menu>
        </>
      }
    >
      <Box role="list" aria-label="Responses" data-pointer={list} sx={{ border: responses.length > 0 ? 1 : 0, borderColor: 'divider', borderRadius: 1 }}>
        {responses.map(([status, response]) => (
          <ResponseRow
            key={rows.keyOf(status)}
            at={child(list, status)}
            status={status}
            response={response}
            isOpen={open === status}
            disabled={disabled}
            onToggle={() => setOpen(open === status ? undefined : status)}
            onRenamed={(to) => {
              rows.rename(status, to);
              setOpen(to);
            }}
            onEditCode={onEditCode}
          />
        ))}
      </Box>
      {responses.length === 0 && <Box sx={{ fontSize: 13, color: 'text.secondary' }}>An operation needs one response for success. Add 200, or the status that the service gives.</Box>}
    </Section>
  );
}

interface ResponseRowProps extends ResponsePartProps {
  readonly status: string;
  readonly response: Json;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRenamed: (status: string) => void;
}

function ResponseRow({ at, status, response, isOpen, disabled, onToggle, onRenamed, onEditCode }: ResponseRowProps) {
  const session = useSession();
  const { goTo, toast } = useNavigation();
  const reference = textOf(response, '$ref');
  const target = reference === undefined ? undefined : sharedTarget(reference);
  const headers = Object.keys(objectOf(response, 'headers') ?? {}).length;
  const rename = useCommitted(status, (to) => {
    const before = session.connector;
    session.run(renameMember, { at, to: to.trim(), what: `response ${status}` });
    if (session.connector !== before) onRenamed(to.trim());
  });
  return (
    <Box role="listitem" data-pointer={at} sx={{ borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <Box onClick={onToggle} sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32, pl: 0.5, pr: 1, fontSize: 13, cursor: 'pointer', '&:hover': { bgcolor: 'hover' } }}>
        <IconButton
          aria-label={`${isOpen ? 'Close' : 'Open'} response ${status}`}
          aria-expanded={isOpen}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
          sx={{ minWidth: 24, minHeight: 24, p: 0 }}
        >
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        </IconButton>
        <Box sx={{ fontFamily: codeFont, minWidth: 64 }}>{status}</Box>
        <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: 'text.secondary' }}>{target ? `shared: ${target.name}` : textOf(response, 'description')}</Box>
        {headers > 0 && <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{counted(headers, 'header')}</Box>}
        <FindingsMark at={at} />
      </Box>
      {isOpen && (
        <Box sx={{ p: { xs: 1, sm: 2 }, bgcolor: 'panel', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
          {target ? (
            <Box sx={{ fontSize: 13 }}>
              Described by the shared response{' '}
              <Link component="button" type="button" onClick={() => goTo(target.at)}>
                {target.name}
              </Link>
              .
            </Box>
          ) : (
            <ResponseEditor at={at} disabled={disabled} onEditCode={onEditCode} />
          )}
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 13 }}>
            Status
            <Box sx={{ width: 96, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}>
              <CellText label={`Status of response ${status}`} monospace disabled={disabled} {...rename} />
            </Box>
            <Button
              color="error"
              disabled={disabled}
              startIcon={<Trash2 size={14} aria-hidden />}
              onClick={() => {
                session.run(removeItem, { at, what: `response ${status}` });
                toast(`Response ${status} deleted.`, { undo: true });
              }}
            >
              Delete
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  );
}
