import { Box, Button, IconButton, Typography } from '@mui/material';
import { ChevronDown, ChevronRight, Plus, X } from 'lucide-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { objectOf, type Json } from '../../core/base/json';
import { child, isWithin, lastKeyOf, parentOf, type Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { renameMember } from '../../core/commands/rename-member';
import { freeKey } from '../../core/commands/schema-members';
import { setValue } from '../../core/commands/set-value';
import { useSession, useValue } from '../../session/react/session-context';
import { CellText, useCommitted } from '../../ui/cell-input';
import { useAdjusted } from '../../ui/use-adjusted';
import { useRowKeys } from '../../ui/use-row-keys';
import { useNavigation } from '../../widgets/navigation/navigation';
import { FindingsMark } from '../../widgets/schema-tree/findings-mark';

/** What the fields of one member get. */
export interface MemberFieldsProps {
  readonly at: Pointer;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

export interface NamedMembersProps {
  /** The object whose members these are, whether it exists yet or not. */
  readonly at: Pointer;
  readonly title: string;
  /** One of them: "header". */
  readonly what: string;
  readonly firstName: string;
  readonly firstValue: Json;
  readonly disabled: boolean;
  readonly summaryOf: (value: Json) => string;
  readonly Fields: ComponentType<MemberFieldsProps>;
  readonly onEditCode: (at: Pointer) => void;
}

/** The members of a map by name, each with its fields beneath: headers of a response, its examples. The map goes with its last one. */
export function NamedMembers({ at, title, what, firstName, firstValue, disabled, summaryOf, Fields, onEditCode }: NamedMembersProps) {
  const session = useSession();
  const { at: place, goTo, toast } = useNavigation();
  const members = Object.entries(objectOf(useValue(parentOf(at)), lastKeyOf(at) ?? '') ?? {});
  const [open, setOpen] = useState<string | undefined>(undefined);
  const pointed = members.find(([name]) => isWithin(place, child(at, name)))?.[0];
  useAdjusted(pointed, (name) => name !== undefined && setOpen(name));
  const rows = useRowKeys();
  const add = (): void => {
    const name = freeKey(Object.fromEntries(members), firstName);
    session.run(setValue, { at: child(at, name), value: firstValue });
    goTo(child(at, name));
  };
  const remove = (name: string): void => {
    session.run(removeItem, { at: members.length === 1 ? at : child(at, name), what: `${what} ${name}` });
    toast(`${name} deleted.`, { undo: true });
  };
  return (
    <Box data-pointer={at} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, minHeight: 32 }}>
        <Typography variant="subtitle2" sx={{ color: 'text.secondary' }}>
          {title}
          {members.length > 0 ? ` (${members.length})` : ''}
        </Typography>
        <Button size="small" startIcon={<Plus size={14} aria-hidden />} disabled={disabled} onClick={add} sx={{ mr: -1.5 }}>
          Add {what}
        </Button>
      </Box>
      {members.length > 0 && (
        <Box role="list" aria-label={title} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}>
          {members.map(([name, value]) => (
            <Member
              key={rows.keyOf(name)}
              at={child(at, name)}
              name={name}
              what={what}
              summary={summaryOf(value)}
              isOpen={open === name}
              disabled={disabled}
              onToggle={() => setOpen(open === name ? undefined : name)}
              onRenamed={(to) => {
                rows.rename(name, to);
                if (open === name) setOpen(to);
              }}
              onRemove={() => remove(name)}
            >
              <Fields at={child(at, name)} disabled={disabled} onEditCode={onEditCode} />
            </Member>
          ))}
        </Box>
      )}
    </Box>
  );
}

interface MemberProps {
  readonly at: Pointer;
  readonly name: string;
  readonly what: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly disabled: boolean;
  readonly onToggle: () => void;
  readonly onRenamed: (to: string) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Member({ at, name, what, summary, isOpen, disabled, onToggle, onRenamed, onRemove, children }: MemberProps) {
  const session = useSession();
  const rename = useCommitted(name, (typed) => {
    const to = typed.trim();
    const before = session.connector;
    session.run(renameMember, { at, to, what: `${what} ${name}` });
    if (session.connector !== before) onRenamed(to);
  });
  return (
    <Box role="listitem" sx={{ borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '28px minmax(130px, 2fr) minmax(0, 3fr) 36px 28px', '@media (pointer: coarse)': { gridTemplateColumns: '44px minmax(130px, 2fr) minmax(0, 3fr) 36px 44px' }, alignItems: 'center', gap: 0.5, minHeight: 32, px: 0.5 }}>
        <IconButton aria-label={`${isOpen ? 'Close' : 'Open'} ${what} ${name}`} aria-expanded={isOpen} onClick={onToggle} sx={{ minWidth: 24, minHeight: 24, p: 0 }}>
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        </IconButton>
        <CellText label={`Name of ${what} ${name}`} monospace disabled={disabled} {...rename} pointer={at} />
        <Box sx={{ fontSize: 13, color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{summary}</Box>
        <FindingsMark at={at} />
        <IconButton aria-label={`Delete ${what} ${name}`} disabled={disabled} onClick={onRemove} sx={{ minWidth: 24, minHeight: 24, p: 0 }}>
          <X size={14} aria-hidden />
        </IconButton>
      </Box>
      {isOpen && <Box sx={{ p: 2, pt: 1, bgcolor: 'panel', display: 'grid', gap: 2 }}>{children}</Box>}
    </Box>
  );
}
