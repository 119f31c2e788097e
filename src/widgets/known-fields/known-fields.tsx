import { Box, Button, IconButton, ListItemText, Menu, MenuItem } from '@mui/material';
import { Plus, X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { isObject, type Json } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';
import { removeItem } from '../../core/commands/remove-item';
import { fieldForm, labelOfField } from '../../core/connector/openapi-fields/field-form';
import { fieldsOf } from '../../core/connector/openapi-fields/fields-at';
import type { PlaceKind } from '../../core/connector/openapi-fields/openapi-field';
import { valueAt } from '../../core/connector/connector';
import { useDerived, useSession, useValue } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { FluidGrid } from '../../ui/section';
import { useAdjusted } from '../../ui/use-adjusted';
import { useNavigation } from '../navigation/navigation';
import { OtherKeys } from '../schema-tree/other-keys';
import { KnownField, type KnownFieldProps } from './known-field';

export interface KnownFieldsProps {
  readonly at: Pointer;
  readonly kind: PlaceKind;
  /** Keys that have fields of their own elsewhere in the form. */
  readonly shownElsewhere: ReadonlySet<string>;
  /** The settings to offer; all that may stand here when absent. */
  readonly offered?: ReadonlySet<string>;
  readonly valueType?: string;
  readonly disabled: boolean;
  readonly onEditCode?: (at: Pointer) => void;
}

const keysIn = (node: Json | undefined): readonly string[] => (isObject(node) ? Object.keys(node) : []);

const areSameKeys = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((key, index) => key === other[index]);

/**
 * The settings of an object that have no place of their own in its form: those that are there as fields, a menu with all
 * others that may stand there, and below them the keys that nothing is known of.
 */
export function KnownFields({ at, kind, shownElsewhere, offered: wanted, valueType, disabled, onEditCode }: KnownFieldsProps) {
  const session = useSession();
  const { goTo } = useNavigation();
  const keys = useDerived(useCallback(({ connector }: Session) => valueAt(connector, at), [at]), keysIn, areSameKeys);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  // A field that is emptied stays until it is removed, so that nothing moves under the cursor.
  useAdjusted(keys, () => {
    const fresh = keys.filter((key) => !kept.has(key));
    if (fresh.length > 0) setKept(new Set([...kept, ...fresh]));
  });
  const fields = useMemo(() => fieldsOf(kind).filter(({ key }) => !shownElsewhere.has(key)), [kind, shownElsewhere]);
  const known = useMemo(() => new Set([...shownElsewhere, ...fields.map(({ key }) => key)]), [shownElsewhere, fields]);
  const shown = fields.filter(({ key }) => kept.has(key) || keys.includes(key));
  const offered = fields.filter((field) => !shown.includes(field) && (wanted?.has(field.key) ?? true));
  const remove = (key: string): void => {
    setKept(new Set([...kept].filter((other) => other !== key)));
    session.run(removeItem, { at: child(at, key), what: labelOfField(key) });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {shown.length > 0 && (
        <FluidGrid least={260}>
          {shown.map((field) => (
            <Setting key={field.key} at={at} kind={kind} field={field} disabled={disabled} onRemove={() => remove(field.key)} {...(valueType === undefined ? {} : { valueType })} />
          ))}
        </FluidGrid>
      )}
      {offered.length > 0 && (
        <Box>
          <Button size="small" startIcon={<Plus size={14} aria-hidden />} aria-haspopup="menu" aria-expanded={anchor !== null} disabled={disabled} onClick={(event) => setAnchor(event.currentTarget)} sx={{ ml: -1.5 }}>
            Add a setting
          </Button>
          <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxHeight: 420, maxWidth: 420 } } }}>
            {offered.map(({ key, meaning }) => (
              <MenuItem
                key={key}
                onClick={() => {
                  setAnchor(null);
                  setKept(new Set([...kept, key]));
                  goTo(child(at, key));
                }}
                sx={{ py: 0.25 }}
              >
                <ListItemText primary={labelOfField(key)} secondary={`${key} · ${meaning}`} slotProps={{ primary: { sx: { fontSize: 13 } }, secondary: { sx: { fontSize: 12, whiteSpace: 'normal' } } }} />
              </MenuItem>
            ))}
          </Menu>
        </Box>
      )}
      <OtherKeys at={at} known={known} {...(onEditCode ? { onEdit: onEditCode } : {})} />
    </Box>
  );
}

/** One setting with the way to remove it; an object takes the whole width. */
function Setting({ onRemove, ...field }: KnownFieldProps & { readonly onRemove: () => void }) {
  const { key } = field.field;
  const form = fieldForm(field.kind, field.field, useValue(child(field.at, key))).as;
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5, minWidth: 0, ...(form === 'group' || form === 'list' ? { gridColumn: '1 / -1' } : {}) }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <KnownField {...field} />
      </Box>
      <IconButton aria-label={`Remove ${labelOfField(key)}`} title={`Remove ${key}`} disabled={field.disabled} onClick={onRemove} sx={{ minWidth: 28, minHeight: 28, p: 0.5, mt: '22px' }}>
        <X size={14} aria-hidden />
      </IconButton>
    </Box>
  );
}
