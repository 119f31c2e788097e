import { Box, Button, Typography } from '@mui/material';
import { Plus } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { isArray, isObject, objectOf, textOf, type JsonArray, type JsonObject } from '../../core/base/json';
import { child, isWithin, type Pointer } from '../../core/base/pointer';
import { addParameter, type ParameterLocation } from '../../core/commands/add-parameter';
import { valueAt } from '../../core/connector/connector';
import { resolved, sharedSections } from '../../core/connector/shared-object';
import { useDerived, useSession, useValue } from '../../session/react/session-context';
import type { Session } from '../../session/session';
import { useAdjusted } from '../../ui/use-adjusted';
import { useNavigation } from '../../widgets/navigation/navigation';
import { BodyEditor } from './body-editor';
import { ParameterRow } from './parameter-row';

/** The entries of the list at a pointer; none where there is no list. */
function useItems(pointer: Pointer): JsonArray {
  const list = useValue(pointer);
  return isArray(list) ? list : noItems;
}

const noItems: JsonArray = [];
const noParameter: JsonObject = {};

const definitionOf = ({ connector }: Session): JsonObject => connector.definition;

/** Of a definition what references lead to: the same while an operation alone is edited. */
const sharedOf = (definition: JsonObject): JsonObject => Object.fromEntries(sharedSections.flatMap((section) => (Object.hasOwn(definition, section) ? [[section, definition[section] ?? null]] : [])));

const isSameShared = (one: JsonObject, other: JsonObject): boolean => sharedSections.every((section) => one[section] === other[section]);

export interface ParameterListProps {
  readonly at: Pointer;
  readonly pathItem: Pointer;
  readonly disabled: boolean;
  readonly onEditCode: (at: Pointer) => void;
}

/** The parameters of an operation and those of its path item, one line each, and the body as a schema. */
export function ParameterList({ at, pathItem, disabled, onEditCode }: ParameterListProps) {
  const { at: place } = useNavigation();
  const definition = useDerived(definitionOf, sharedOf, isSameShared);
  const own = useItems(child(at, 'parameters'));
  const shared = useItems(child(pathItem, 'parameters'));
  const [open, setOpen] = useState<string | undefined>(undefined);
  const list = child(at, 'parameters');
  const sharedList = child(pathItem, 'parameters');
  const rows = [
    ...own.map((node, index) => ({ node, at: child(list, index), id: `own ${index}`, isOfPath: false })),
    ...shared.map((node, index) => ({ node, at: child(sharedList, index), id: `path ${index}`, isOfPath: true })),
  ].map((row) => ({ ...row, target: resolved(definition, row.node) }));
  const pointed = rows.find((row) => isWithin(place, row.at))?.id;
  useAdjusted(pointed, (row) => row !== undefined && setOpen(row));

  const isBody = (row: (typeof rows)[number]): boolean => textOf(row.target, 'in') === 'body';
  const fields = rows.filter((row) => !isBody(row));
  const bodies = rows.filter(isBody);
  const hasForm = fields.some(({ target }) => textOf(target, 'in') === 'formData');
  const toggle = useCallback((id: string) => setOpen((before) => (before === id ? undefined : id)), []);
  return (
    <Box data-pointer={list}>
      {fields.length > 0 && (
        <Box role="list" aria-label="Parameters" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, containerType: 'inline-size' }}>
          {fields.map((row) => (
            <ParameterRow
              key={row.id}
              id={row.id}
              at={row.at}
              reference={textOf(row.node, '$ref')}
              parameter={row.target ?? (isObject(row.node) ? row.node : noParameter)}
              isOfPath={row.isOfPath}
              isOpen={open === row.id}
              disabled={disabled}
              onToggle={toggle}
              onEditCode={onEditCode}
            />
          ))}
        </Box>
      )}
      <AddParameters at={at} hasBody={bodies.length > 0} hasForm={hasForm} disabled={disabled} />
      {bodies.map((row) => (
        <Box key={row.id} sx={{ mt: 1 }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            Body
          </Typography>
          <BodyEditor at={row.at} reference={textOf(row.node, '$ref')} hasSchema={objectOf(row.target, 'schema') !== undefined} disabled={disabled} onEditCode={onEditCode} />
        </Box>
      ))}
    </Box>
  );
}

interface AddParametersProps {
  readonly at: Pointer;
  readonly hasBody: boolean;
  readonly hasForm: boolean;
  readonly disabled: boolean;
}

/** The buttons that add a parameter; by themselves, so that typing in one draws them not anew. */
const AddParameters = memo(function AddParameters({ at, hasBody, hasForm, disabled }: AddParametersProps) {
  const session = useSession();
  const { goTo } = useNavigation();
  const add = (location: ParameterLocation, wanted: string): void => {
    const { definition } = session.connector;
    const list = child(at, 'parameters');
    const stored = valueAt(session.connector, list);
    const own = isArray(stored) ? stored : noItems;
    const taken = new Set(own.map((node) => textOf(resolved(definition, node), 'name')));
    let number = 1;
    const candidate = (): string => (number === 1 ? wanted : `${wanted}${number}`);
    while (taken.has(candidate())) number++;
    session.run(addParameter, { at, in: location, name: candidate() });
    goTo(child(child(list, own.length), location === 'body' ? 'schema' : 'name'));
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, my: 1, ml: -1.5 }}>
      <AddButton label="Query" disabled={disabled} onClick={() => add('query', 'query')} />
      <AddButton label="Header" disabled={disabled} onClick={() => add('header', 'X-Header')} />
      {!hasBody && <AddButton label="Form field" disabled={disabled} onClick={() => add('formData', 'field')} />}
      {!hasBody && !hasForm && <AddButton label="Body" disabled={disabled} onClick={() => add('body', 'body')} />}
    </Box>
  );
});

function AddButton({ label, disabled, onClick }: { readonly label: string; readonly disabled: boolean; readonly onClick: () => void }) {
  return (
    <Button startIcon={<Plus size={14} aria-hidden />} aria-label={`Add ${label.toLowerCase()}`} disabled={disabled} onClick={onClick}>
      {label}
    </Button>
  );
}
