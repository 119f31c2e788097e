import { Box, Dialog, InputBase, Typography } from '@mui/material';
import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { arrayOf, objectOf, textOf } from '../../core/base/json';
import { pointerOf } from '../../core/base/pointer';
import type { Connector } from '../../core/connector/connector';
import { operationsOf } from '../../core/connector/operations-of';
import { sharedKind, sharedObjectsOf, sharedSections } from '../../core/connector/shared-object';
import { publishedRules } from '../../core/published/published-rules';
import { ruleCatalogue } from '../../core/rules/catalogue';
import type { Rule } from '../../core/rules/rule';
import { useSession } from '../../session/react/session-context';
import { usePackageDownload } from '../../widgets/download-package/use-package-download';
import { useNavigation, type Navigation } from '../../widgets/navigation/navigation';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly detail?: string;
  /** Other names that it is found by. */
  readonly names?: string;
  readonly run: () => void;
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly actions: readonly PaletteItem[];
  readonly onClose: () => void;
}

/** How many answers are shown. */
const most = 30;

/** One box that finds operations, shared objects, policies, actions and rules by what is typed, and runs or opens the chosen one. */
export function CommandPalette({ isOpen, actions, onClose }: CommandPaletteProps) {
  const { download } = usePackageDownload();
  return (
    <Dialog open={isOpen} onClose={onClose} maxWidth="sm" slotProps={{ paper: { sx: { position: 'fixed', top: 72, m: 0, maxHeight: '70%' }, 'aria-label': 'Find or run' } }}>
      {isOpen && <Palette actions={[...actions, { id: 'download', label: 'Download package', run: () => void download('folder') }]} onClose={onClose} />}
    </Dialog>
  );
}

function placesIn(connector: Connector, goTo: Navigation['goTo']): PaletteItem[] {
  const items = operationsOf(connector.definition).map(({ path, method, at, operationId, summary }): PaletteItem => ({
    id: at,
    label: summary || operationId || `${method.toUpperCase()} ${path}`,
    detail: `${method.toUpperCase()} ${path} ${operationId ?? ''}`,
    run: () => goTo(at, 'summary'),
  }));
  for (const section of sharedSections) {
    for (const { name, at } of sharedObjectsOf(connector.definition, section)) items.push({ id: at, label: name, detail: sharedKind(connector.definition, { section, name }), run: () => goTo(at) });
  }
  const policies = arrayOf(objectOf(connector.properties, 'properties'), 'policyTemplateInstances') ?? [];
  for (const [index, policy] of policies.entries()) {
    const at = pointerOf(['properties', 'properties', 'policyTemplateInstances', String(index)]);
    items.push({ id: at, label: textOf(policy, 'title') || textOf(policy, 'templateId') || 'Policy', detail: `policy ${index + 1}`, run: () => goTo(at, 'title') });
  }
  return items;
}

const rules: readonly Pick<Rule, 'id' | 'title' | 'aliases'>[] = [...ruleCatalogue, ...Object.values(publishedRules)];

const pagesOfRules = (openRule: Navigation['openRule']): PaletteItem[] =>
  rules.map(({ id, title, aliases = [] }) => ({ id: `rule ${id}`, label: title, detail: `rule ${id}`, names: aliases.join(' '), run: () => openRule(id) }));

function Palette({ actions, onClose }: Omit<CommandPaletteProps, 'isOpen'>) {
  const session = useSession();
  const { goTo, openRule } = useNavigation();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const all = useMemo(() => [...actions, ...placesIn(session.connector, goTo)], [actions, session, goTo]);
  const pages = useMemo(() => pagesOfRules(openRule), [openRule]);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  // Rules are many: they are named once something is looked for, after what is in the connector.
  const found = (words.length === 0 ? all : [...all, ...pages]).filter(({ label, detail, names }) => words.every((word) => `${label} ${detail ?? ''} ${names ?? ''}`.toLowerCase().includes(word))).slice(0, most);
  const active = Math.min(selected, found.length - 1);

  const choose = (item: PaletteItem | undefined): void => {
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setSelected((active + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    }
  };

  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, height: 48, borderBottom: 1, borderColor: 'divider' }}>
        <Search size={16} aria-hidden />
        <InputBase
          autoFocus
          fullWidth
          value={text}
          placeholder="Find an operation, reference, policy, rule or action"
          onChange={(event) => {
            setText(event.target.value);
            setSelected(0);
          }}
          onKeyDown={onKeyDown}
          inputProps={{ role: 'combobox', 'aria-label': 'Find or run', 'aria-expanded': true, 'aria-controls': 'palette-list', 'aria-activedescendant': active >= 0 ? `palette-${active}` : undefined }}
        />
      </Box>
      <Box id="palette-list" role="listbox" aria-label="Answers" tabIndex={-1} sx={{ overflowY: 'auto', py: 0.5 }}>
        {found.map((item, index) => (
          <Box
            key={item.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            ref={(element: HTMLElement | null) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
            sx={{ display: 'flex', gap: 2, alignItems: 'center', px: 2, minHeight: 36, cursor: 'pointer', bgcolor: index === active ? 'hover' : 'transparent' }}
          >
            <Typography noWrap sx={{ flexShrink: 0, maxWidth: '60%' }}>
              {item.label}
            </Typography>
            <Typography variant="caption" noWrap sx={{ color: 'text.secondary', ml: 'auto' }}>
              {item.keys ?? item.detail}
            </Typography>
          </Box>
        ))}
      </Box>
      {found.length === 0 && (
        <Typography variant="body2" sx={{ px: 2, py: 2, color: 'text.secondary' }}>
          Nothing is called “{text}”.
        </Typography>
      )}
    </>
  );
}
